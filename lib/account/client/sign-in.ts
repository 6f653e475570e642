import { forgetPerson } from "#lib/browser-store";
import { ApiError } from "#lib/http/client";
import type { Problem } from "#lib/http/problem";

/** An outside way to sign in that the operator has set up. */
export type OutsideProvider = { id: string; name: string };

async function ask(path: string, fields?: Record<string, string>): Promise<{ status: number; answer: unknown }> {
  let response: Response;
  try {
    const init: RequestInit = fields ? { method: "POST", body: new URLSearchParams({ ...fields, json: "true" }) } : {};
    response = await fetch(`/api/auth${path}`, init);
  } catch {
    throw new ApiError(0, { code: "OFFLINE" });
  }
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok || (response.status === 401 && fields)) return { status: response.status, answer };
  const after = response.headers.get("Retry-After");
  const problem = answer as Partial<Problem>;
  const code = problem.code ?? (response.status === 429 ? "TOO_MANY_REQUESTS" : "BUSY");
  throw new ApiError(response.status, { ...problem, code }, after === null ? null : Number(after));
}

async function post(path: string, fields: Record<string, string>) {
  const { answer } = await ask("/csrf");
  return ask(path, { ...fields, csrfToken: (answer as { csrfToken: string }).csrfToken });
}

/** @throws ApiError with status 401 when address and password do not belong together, 429 after too many attempts */
export async function signIn(typed: { email: string; password: string }): Promise<void> {
  const { status } = await post("/callback/credentials", typed);
  if (status === 401) throw new ApiError(401, { code: "NOT_SIGNED_IN" });
}

/** Leaves for the provider, which sends back to `callbackUrl`, an address of ours. */
export async function signInWith(provider: string, callbackUrl: string): Promise<void> {
  const { answer } = await post(`/signin/${provider}`, { callbackUrl });
  location.assign((answer as { url: string }).url);
}

/** Ends the session, then removes everything of this person from the browser, in its other tabs too. */
export async function signOut(userId: string | null): Promise<void> {
  await post("/signout", {});
  await forgetPerson(userId);
}

export async function fetchProviders(): Promise<OutsideProvider[]> {
  const { answer } = await ask("/providers");
  return Object.values(answer as Record<string, OutsideProvider>)
    .filter(({ id }) => id !== "credentials")
    .map(({ id, name }) => ({ id, name }));
}
