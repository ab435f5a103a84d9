/** What a file of tests leaves in the browser, such as that somebody is signed in, is nothing to the next one. */
localStorage.clear();
sessionStorage.clear();
