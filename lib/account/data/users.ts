import type { Person, PersonList, PersonQuery } from "#lib/account/schema";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";
import { readMomentCursor, writeCursor } from "#lib/http/cursor";
import { mentorRoles, type Role } from "#lib/permissions";

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

/** People, newest first. */
export async function listUsers({ q, role, status, assignable, cursor, limit }: PersonQuery): Promise<PersonList> {
  const [at, id] = readMomentCursor(cursor);
  const { rows } = await pool().query<Row>(
    `select ${columns} from "User" u
     where ($1::text is null or u."email" ilike $1 or u."name" ilike $1)
       and ($2::text is null or u."role" = $2::"UserRole")
       and ($3::boolean is null or (u."suspendedAt" is not null) = $3)
       and ($4::timestamptz is null or (u."createdAt", u."id") < ($4, $5::uuid))
       and ($7::text[] is null or (u."role"::text = any ($7) and u."suspendedAt" is null))
     order by u."createdAt" desc, u."id" desc limit $6`,
    [
      q ? containing(q) : null,
      role ?? null,
      status ? status === "suspended" : null,
      at,
      id,
      limit + 1,
      assignable ? mentorRoles : null,
    ],
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
