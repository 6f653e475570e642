export const dynamic = "force-dynamic";

/** Whether this process answers at all. Whoever restarts servers asks here, and a database that is away is no reason. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
