// Shows what is pushed to this browser, and opens the page that it is about. Nothing is kept and no request is answered here.
self.addEventListener('push', (event) => {
  const { title, body, url, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon: '/mark.svg', data: { url } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const page = new URL(event.notification.data.url, self.location.origin);
  // Whoever can push is us; a page of somebody else's is opened for nobody all the same.
  if (page.origin !== self.location.origin) return;
  event.waitUntil(self.clients.openWindow(page.href));
});
