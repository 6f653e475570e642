import { pool } from "#lib/db/client";
import { isDraining } from "#lib/lifecycle";

export const dynamic = "force-dynamic";

const patience = 2_000;

/** Whether this process wants requests: the database answers, and nobody has told it to stop. Balancers ask here. */
export async function GET(): Promise<Response> {
  const waiting = () => Response.json({ status: "not ready" }, { status: 503, headers: { "Retry-After": "2" } });
  if (isDraining()) return waiting();
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), patience).unref());
  const ready = await Promise.race([
    late,
    pool()
      .query("select 1")
      .then(Boolean, () => false),
  ]);
  return ready ? Response.json({ status: "ready" }) : waiting();
}
