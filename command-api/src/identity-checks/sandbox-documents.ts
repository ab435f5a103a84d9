import type { ShowDocumentBody } from '@vivarium/contracts/identity-checks/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { onceDone } from '@vivarium/platform/process/once-done.ts';

/** @returns what does in the sandbox what somebody does on the page of a provider. @param webhookUrl where it tells of it */
export function sandboxDocuments(url: string, webhookUrl: string) {
  const post = async (path: string, type: string, body: string) => {
    try {
      const signal = AbortSignal.timeout(8000);
      const response = await fetch(new URL(path, url), {
        ...{ method: 'POST', headers: { 'content-type': type }, body, signal },
      });
      await response.arrayBuffer();
      return response;
    } catch (cause) {
      const options = { retryAfter: 2, cause };
      throw new Problem('identity_checks_unavailable', 'The sandbox does not answer.', options);
    }
  };
  const register = onceDone(() => {
    const endpoint = new URLSearchParams({ url: webhookUrl, 'enabled_events[0]': 'identity.*' });
    return post('/v1/webhook_endpoints', 'application/x-www-form-urlencoded', endpoint.toString());
  });
  return async (ref: string, shown: ShowDocumentBody): Promise<void> => {
    await register();
    const { status } = await post(`/documents/${ref}`, 'application/json', JSON.stringify(shown));
    if (status === 404) throw new Problem('identity_check_not_found', 'There is no such check.');
  };
}
