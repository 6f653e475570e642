import type { Person, PersonList, PersonQuery } from "#lib/account/schema";
import { pool } from "#lib/db/client";
import { invalidField, notFound } from "#lib/errors";
import { readCursor, writeCursor } from "#lib/http/cursor";
import type { Role } from "#lib/permissions";

type Row = {
  id: string;
  email: string;
  name: string;
  role: Role;
  suspendedAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date | null;
};

const columns = `u."id", u."email", u."name", u."role", u."suspendedAt", u."createdAt",
  (select max(s."lastSeenAt") from "Session" s where s."userId" = u."id") as "lastSeenAt"`;

const toPerson = ({ suspendedAt, createdAt, lastSeenAt, ...row }: Row): Person => ({
  ...row,
  suspendedAt: suspendedAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
});

/** Typed text as a pattern that means nothing but itself. */
const containing = (text: string): string =>
  `%${text
    .normalize("NFKC")
    .trim()
    .replace(/[\\%_]/g, "\\$&")}%`;

const instantForm = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readPlace(cursor: string | undefined): [string | null, string | null] {
  const place = readCursor(cursor, ["string", "string"]);
  if (place === null) return [null, null];
  const [at, id] = place.map(String) as [string, string];
  if (!uuidForm.test(id) || !instantForm.test(at) || Number.isNaN(Date.parse(at))) {
    throw invalidField("cursor", "FORMAT");
  }
  return [at, id];
}

/** People, newest first. */
export async function listUsers({ q, role, status, cursor, limit }: PersonQuery): Promise<PersonList> {
  const [at, id] = readPlace(cursor);
  const { rows } = await pool().query<Row>(
    `select ${columns} from "User" u
     where ($1::text is null or u."email" ilike $1 or u."name" ilike $1)
       and ($2::text is null or u."role" = $2::"UserRole")
       and ($3::boolean is null or (u."suspendedAt" is not null) = $3)
       and ($4::timestamptz is null or (u."createdAt", u."id") < ($4, $5::uuid))
     order by u."createdAt" desc, u."id" desc limit $6`,
    [q ? containing(q) : null, role ?? null, status ? status === "suspended" : null, at, id, limit + 1],
  );
  const items = rows.slice(0, limit).map(toPerson);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor([last.createdAt, last.id]) : null };
}

/** @throws AppError NOT_FOUND */
export async function getUser(id: string): Promise<Person> {
  const { rows } = await pool().query<Row>(`select ${columns} from "User" u where u."id" = $1`, [id]);
  if (!rows[0]) throw notFound();
  return toPerson(rows[0]);
}
