/** What the server does for the page: one operation, its arguments, its answer. */
interface Answer {
  readonly value?: any;
  readonly error?: string;
  readonly code?: string;
}

const token = new URLSearchParams(location.search).get('token') ?? '';

function unwrap(answer: Answer): any {
  if (answer.error === undefined) return answer.value;
  throw Object.assign(new Error(answer.error), { code: answer.code });
}

export async function rpc(op: string, ...args: unknown[]): Promise<any> {
  const headers = { 'x-token': token };
  const response = await fetch('/rpc', { method: 'POST', headers, body: JSON.stringify({ op, args }) });
  return unwrap((await response.json()) as Answer);
}

/** For the few questions that the mocks ask synchronously. */
export function rpcSync(op: string, ...args: unknown[]): any {
  const request = new XMLHttpRequest();
  request.open('POST', '/rpc', false);
  request.setRequestHeader('x-token', token);
  request.send(JSON.stringify({ op, args }));
  return unwrap(JSON.parse(request.responseText) as Answer);
}
