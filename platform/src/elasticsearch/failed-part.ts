import { errors, type estypes } from '@elastic/elasticsearch';

/**
 * @param part what Elasticsearch tells, within a success, of one of several searches or writes that failed
 * @returns it as an error of a request that failed for this reason: what calls a request an outage knows this one too
 */
export function failedPart({ status, error }: Partial<estypes.ErrorResponseBase>): errors.ResponseError {
  return new errors.ResponseError({
    body: { error, status },
    statusCode: status ?? 500,
    headers: {},
    warnings: null,
    meta: {} as errors.ResponseError['meta']['meta'],
  });
}
