-- CreateEnum
CREATE TYPE "StepKind" AS ENUM ('topic', 'self_check', 'project');

-- CreateEnum
CREATE TYPE "StepAnswer" AS ENUM ('later', 'known');

-- CreateEnum
CREATE TYPE "MentorshipParty" AS ENUM ('learner', 'mentor', 'admin');

-- CreateEnum
CREATE TYPE "HandInKind" AS ENUM ('project', 'evidence');

-- CreateEnum
CREATE TYPE "HandInAudience" AS ENUM ('mentors', 'public');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('accepted', 'returned');

-- AlterEnum
ALTER TYPE "ItemKind" ADD VALUE 'role';
ALTER TYPE "ItemKind" ADD VALUE 'lexicon';

-- CreateTable
CREATE TABLE "SelfRating" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "capability" TEXT NOT NULL,
    "level" INTEGER,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SelfRating_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Target" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "userId" UUID NOT NULL,
    "roleId" UUID,
    "targetId" UUID,
    "targetDate" DATE,
    "studyDays" INTEGER[] DEFAULT ARRAY[6]::INTEGER[],
    "studyTime" TEXT NOT NULL DEFAULT '10:00',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "StepChoice" (
    "userId" UUID NOT NULL,
    "kind" "StepKind" NOT NULL,
    "itemId" UUID NOT NULL,
    "answer" "StepAnswer" NOT NULL,
    "until" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StepChoice_pkey" PRIMARY KEY ("userId","kind","itemId")
);

-- CreateTable
CREATE TABLE "CalendarAddress" (
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarAddress_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "CourseChange" (
    "roadmap" TEXT NOT NULL,
    "release" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cursor" UUID,
    "learners" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CourseChange_pkey" PRIMARY KEY ("roadmap","release")
);

-- CreateTable
CREATE TABLE "CourseShift" (
    "userId" UUID NOT NULL,
    "roadmap" TEXT NOT NULL,
    "release" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "CourseShift_pkey" PRIMARY KEY ("userId","roadmap","release")
);

-- CreateTable
CREATE TABLE "Mentorship" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" "MentorshipParty" NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" "MentorshipParty",

    CONSTRAINT "Mentorship_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "MentorInvitation" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MentorInvitation_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "MentorLevel" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "capability" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "mentorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MentorLevel_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mentorId" UUID,
    "note" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "QuizAttempt" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "stageVersion" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "right" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuizAttempt_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "HandIn" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "HandInKind" NOT NULL,
    "stageId" UUID,
    "stageVersion" INTEGER,
    "capability" TEXT,
    "links" TEXT[],
    "answers" TEXT[],
    "criteria" INTEGER NOT NULL DEFAULT 0,
    "reflection" TEXT NOT NULL,
    "audience" "HandInAudience" NOT NULL,
    "publicId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "handedInAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "HandIn_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Review" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "handInId" UUID NOT NULL,
    "mentorId" UUID,
    "verdict" "Verdict" NOT NULL,
    "criteria" JSONB NOT NULL,
    "comment" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "SelfRating_userId_capability_ratedAt_idx" ON "SelfRating"("userId", "capability", "ratedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarAddress_hash_key" ON "CalendarAddress"("hash");

-- CreateIndex
CREATE INDEX "Mentorship_mentorId_endedAt_idx" ON "Mentorship"("mentorId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "MentorInvitation_hash_key" ON "MentorInvitation"("hash");

-- CreateIndex
CREATE INDEX "MentorLevel_userId_capability_at_idx" ON "MentorLevel"("userId", "capability", "at");

-- CreateIndex
CREATE INDEX "CheckIn_userId_at_idx" ON "CheckIn"("userId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAttempt_userId_stageId_number_key" ON "QuizAttempt"("userId", "stageId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "HandIn_publicId_key" ON "HandIn"("publicId");

-- CreateIndex
CREATE INDEX "HandIn_userId_stageId_handedInAt_idx" ON "HandIn"("userId", "stageId", "handedInAt");

-- CreateIndex
CREATE INDEX "Review_userId_handInId_at_idx" ON "Review"("userId", "handInId", "at");

-- AddForeignKey
ALTER TABLE "CourseShift" ADD CONSTRAINT "CourseShift_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfRating" ADD CONSTRAINT "SelfRating_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "ContentItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_userId_targetId_fkey" FOREIGN KEY ("userId", "targetId") REFERENCES "Target"("userId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepChoice" ADD CONSTRAINT "StepChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepChoice" ADD CONSTRAINT "StepChoice_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ContentItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarAddress" ADD CONSTRAINT "CalendarAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorInvitation" ADD CONSTRAINT "MentorInvitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorLevel" ADD CONSTRAINT "MentorLevel_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorLevel" ADD CONSTRAINT "MentorLevel_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizAttempt" ADD CONSTRAINT "QuizAttempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizAttempt" ADD CONSTRAINT "QuizAttempt_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "ContentItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandIn" ADD CONSTRAINT "HandIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandIn" ADD CONSTRAINT "HandIn_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "ContentItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_userId_handInId_fkey" FOREIGN KEY ("userId", "handInId") REFERENCES "HandIn"("userId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A pair of learner and mentor has at most one open mentorship, and nobody mentors themselves.
CREATE UNIQUE INDEX "Mentorship_open_key" ON "Mentorship"("userId", "mentorId") WHERE "endedAt" IS NULL;
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_two_people" CHECK ("userId" <> "mentorId");

-- A hand-in is for a stage's project or for a capability, never both.
ALTER TABLE "HandIn" ADD CONSTRAINT "HandIn_one_thing" CHECK (
  ("kind" = 'project' AND "stageId" IS NOT NULL AND "stageVersion" IS NOT NULL AND "capability" IS NULL)
  OR ("kind" = 'evidence' AND "stageId" IS NULL AND "stageVersion" IS NULL AND "capability" IS NOT NULL));

-- Heading for one thing at a time; levels are those of the model.
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_one_target" CHECK (num_nonnulls("roleId", "targetId") <= 1);
ALTER TABLE "MentorLevel" ADD CONSTRAINT "MentorLevel_level" CHECK ("level" BETWEEN 0 AND 4);
ALTER TABLE "SelfRating" ADD CONSTRAINT "SelfRating_level" CHECK ("level" BETWEEN 0 AND 4);
