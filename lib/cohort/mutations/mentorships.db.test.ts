import { afterAll, describe, expect, test } from "vitest";
import { requireLearner } from "#lib/cohort/data/door";
import { lookAtInvitation } from "#lib/cohort/data/invitation";
import { listAssigned, listInvitations, listMentors } from "#lib/cohort/data/mentors";
import { assignMentor, endMentorship } from "#lib/cohort/mutations/assignments";
import { acceptInvitation, makeInvitation, revokeInvitation } from "#lib/cohort/mutations/invitations";
import { learnersPerMentor, mentorsPerLearner, openInvitations, type Party } from "#lib/cohort/rules/vocabulary";
import { closeDatabase, pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";
import { actsOn, makeMentorship } from "#lib/db/mentoring-for-tests";

afterAll(closeDatabase);

const requestId = "test-request";
const invite = (userId: string) => makeInvitation({ userId, requestId });
const accept = (mentorId: string, token: string) => acceptInvitation({ mentorId, token, requestId });
const end = (learnerId: string, mentorId: string, by: Party = "learner") =>
  endMentorship({ learnerId, mentorId, by, actorId: by === "mentor" ? mentorId : learnerId, requestId });
const setRole = (id: string, role: string) =>
  pool().query(`update "User" set "role" = $2::"UserRole" where "id" = $1`, [id, role]);
const suspend = (id: string, suspended = true) =>
  pool().query(`update "User" set "suspendedAt" = case when $2 then now() end where "id" = $1`, [id, suspended]);
const mayEnter = (mentorId: string, learnerId: string) =>
  requireLearner({ mentorId, learnerId }).then(
    () => true,
    (error) => {
      expect(error).toMatchObject({ code: "NOT_FOUND" });
      return false;
    },
  );
const openPairs = async (learnerId: string) =>
  (await pool().query(`select 1 from "Mentorship" where "userId" = $1 and "endedAt" is null`, [learnerId])).rowCount;
const pair = async () => [await makeLearner(), await makeLearner()] as const;

describe("an invitation", () => {
  test("makes whoever holds it a mentor, once; its secret is kept nowhere", async () => {
    const [learner, mentor] = await pair();
    const { id, token, expiresAt } = await invite(learner);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(13.99 * 86_400_000);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(14 * 86_400_000);
    const { rows } = await pool().query(`select i::text as "text" from "MentorInvitation" i where "id" = $1`, [id]);
    expect(rows[0].text).not.toContain(token);
    expect((await listInvitations(learner)).items.map((one) => one.id)).toEqual([id]);

    expect(await lookAtInvitation(mentor, token)).toMatchObject({ learner: { name: "Learner" }, expiresAt });
    expect(await mayEnter(mentor, learner)).toBe(false);
    expect(await accept(mentor, token)).toMatchObject({ learner: { id: learner, name: "Learner" } });
    expect(await mayEnter(mentor, learner)).toBe(true);
    expect(await mayEnter(learner, mentor)).toBe(false);
    expect((await listInvitations(learner)).items).toEqual([]);
    expect((await listMentors(learner)).items).toMatchObject([{ id: mentor, startedBy: "learner" }]);
    const { rows: roles } = await pool().query(`select "role" from "User" where "id" = $1`, [mentor]);
    expect(roles).toEqual([{ role: "learner" }]);

    const third = await makeLearner();
    for (const attempt of [accept, lookAtInvitation])
      await expect(attempt(third, token)).rejects.toMatchObject({ code: "INVITATION_OVER" });
    expect(await mayEnter(third, learner)).toBe(false);
    expect(await actsOn(id)).toEqual(["mentor.invite"]);
  });

  test("twenty who accept at once: one is a mentor", async () => {
    const learner = await makeLearner();
    const { token } = await invite(learner);
    const twenty = await Promise.all(Array.from({ length: 20 }, () => makeLearner()));
    const outcomes = await Promise.allSettled(twenty.map((mentor) => accept(mentor, token)));
    const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
    expect(lost).toEqual(Array(19).fill("INVITATION_OVER"));
    expect(await openPairs(learner)).toBe(1);
  });

  test("one person who accepts twenty times at once: one mentorship, one act", async () => {
    const [learner, mentor] = await pair();
    const { token } = await invite(learner);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => accept(mentor, token)));
    const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
    expect(lost).toEqual(Array(19).fill("ALREADY_MENTOR"));
    const { rows } = await pool().query<{ id: string }>(`select "id" from "Mentorship" where "userId" = $1`, [learner]);
    expect(await actsOn(...rows.map(({ id }) => id))).toEqual(["mentor.accept"]);
  });

  test("is refused to its own learner, to a mentor already, and stays open for another", async () => {
    const [learner, mentor] = await pair();
    await makeMentorship({ learnerId: learner, mentorId: mentor });
    const { token } = await invite(learner);
    for (const [who, code] of [
      [learner, "OWN_INVITATION"],
      [mentor, "ALREADY_MENTOR"],
    ] as const) {
      await expect(lookAtInvitation(who, token)).rejects.toMatchObject({ code });
      await expect(accept(who, token)).rejects.toMatchObject({ code });
    }
    await accept(await makeLearner(), token);
    expect(await openPairs(learner)).toBe(2);
  });

  test("revoked, expired, invented, or from someone suspended it opens nothing", async () => {
    const [learner, mentor] = await pair();
    const revoked = await invite(learner);
    await expect(revokeInvitation({ userId: mentor, id: revoked.id, requestId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await revokeInvitation({ userId: learner, id: revoked.id, requestId });
    await expect(revokeInvitation({ userId: learner, id: revoked.id, requestId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await actsOn(revoked.id)).toEqual(["mentor.invite", "mentor.uninvite"]);
    const expired = await invite(learner);
    await pool().query(`update "MentorInvitation" set "expiresAt" = now() where "id" = $1`, [expired.id]);
    for (const { token } of [revoked, expired])
      await expect(accept(mentor, token)).rejects.toMatchObject({ code: "INVITATION_OVER" });
    await expect(accept(mentor, "waymark_invented")).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { token } = await invite(learner);
    await suspend(learner);
    for (const attempt of [accept, lookAtInvitation])
      await expect(attempt(mentor, token)).rejects.toMatchObject({ code: "INVITATION_OVER" });
    expect(await openPairs(learner)).toBe(0);
  });

  test("there are ten at most, however many are asked for at once", async () => {
    const learner = await makeLearner();
    const outcomes = await Promise.allSettled(Array.from({ length: 15 }, () => invite(learner)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(openInvitations);
    const { items } = await listInvitations(learner);
    expect(items).toHaveLength(openInvitations);
    await revokeInvitation({ userId: learner, id: items[0]?.id ?? "", requestId });
    await invite(learner);
  });
});

describe("an administrator", () => {
  test("assigns only those who are mentors by role, never someone to themselves, and not twice", async () => {
    const [learner, mentor] = await pair();
    const actorId = await makeLearner();
    const assign = (mentorId: string, learnerId = learner) => assignMentor({ learnerId, mentorId, actorId, requestId });
    const refused = (path: string, code: string) => ({ extras: { errors: [{ path, code }] } });
    await expect(assign(mentor)).rejects.toMatchObject(refused("mentor", "NOT_A_MENTOR"));
    for (const role of ["mentor", "editor", "admin"]) {
      const one = await makeLearner();
      await setRole(one, role);
      expect((await assign(one)).items).toContainEqual(expect.objectContaining({ id: one, role, startedBy: "admin" }));
      await expect(assign(one)).rejects.toMatchObject({ code: "ALREADY_MENTOR" });
    }
    await setRole(mentor, "mentor");
    await suspend(mentor);
    await expect(assign(mentor)).rejects.toMatchObject(refused("mentor", "NOT_A_MENTOR"));
    await expect(assign(crypto.randomUUID())).rejects.toMatchObject(refused("mentor", "NOT_A_MENTOR"));
    await suspend(mentor, false);
    await expect(assign(mentor, mentor)).rejects.toMatchObject(refused("mentor", "NOT_ONESELF"));
    await expect(assign(mentor, crypto.randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(listAssigned(crypto.randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listAssigned(mentor)).items).toEqual([]);
    expect(await openPairs(learner)).toBe(3);
  });
});

describe("the end", () => {
  test.each(["learner", "mentor", "admin"] as const)(
    "by the %s closes the door at once and is written once",
    async (by) => {
      const [learner, mentor] = await pair();
      const id = await makeMentorship({ learnerId: learner, mentorId: mentor });
      expect(await mayEnter(mentor, learner)).toBe(true);
      await end(learner, mentor, by);
      expect(await mayEnter(mentor, learner)).toBe(false);
      await expect(end(learner, mentor, by)).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await actsOn(id)).toEqual(["mentor.end"]);
      expect(await listMentors(learner)).toMatchObject({ items: [], former: [{ id: mentor, endedBy: by }] });
      const { token } = await invite(learner);
      await accept(mentor, token);
      expect(await mayEnter(mentor, learner)).toBe(true);
    },
  );

  test("is not needed where either is suspended: the door is closed while they are", async () => {
    const [learner, mentor] = await pair();
    await makeMentorship({ learnerId: learner, mentorId: mentor });
    for (const one of [learner, mentor]) {
      await suspend(one);
      expect(await mayEnter(mentor, learner)).toBe(false);
      await suspend(one, false);
      expect(await mayEnter(mentor, learner)).toBe(true);
    }
    await suspend(learner);
    await expect(end(learner, mentor, "mentor")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await end(learner, mentor, "admin");
  });

  test("ends only this pair", async () => {
    const [learner, mentor] = await pair();
    const [otherLearner, otherMentor] = await pair();
    for (const [learnerId, mentorId] of [
      [learner, mentor],
      [learner, otherMentor],
      [otherLearner, mentor],
    ] as const)
      await makeMentorship({ learnerId, mentorId });
    await end(learner, mentor);
    expect(await mayEnter(otherMentor, learner)).toBe(true);
    expect(await mayEnter(mentor, otherLearner)).toBe(true);
    await expect(end(otherLearner, otherMentor)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("how many", () => {
  const fill = (column: "userId" | "mentorId", id: string, most: number) =>
    pool().query(
      `with people as (
         insert into "User" ("id", "email", "name") select gen_random_uuid(), gen_random_uuid() || '@example.org', 'Filler'
         from generate_series(1, $2) returning "id"
       ) insert into "Mentorship" ("userId", "mentorId", "id", "startedAt", "startedBy")
       select case when $3 = 'userId' then $1::uuid else "id" end, case when $3 = 'userId' then "id" else $1::uuid end,
         gen_random_uuid(), now(), 'learner' from people`,
      [id, most, column],
    );

  test("mentors one learner may have, and learners one mentor", async () => {
    const [learner, mentor] = await pair();
    await fill("userId", learner, mentorsPerLearner);
    const { token } = await invite(learner);
    await expect(accept(mentor, token)).rejects.toMatchObject({ extras: { errors: [{ code: "TOO_MANY_MENTORS" }] } });
    const other = await makeLearner();
    await fill("mentorId", mentor, learnersPerMentor);
    const second = await invite(other);
    await expect(accept(mentor, second.token)).rejects.toMatchObject({
      extras: { errors: [{ code: "TOO_MANY_LEARNERS" }] },
    });
    await accept(await makeLearner(), second.token);
  });
});
