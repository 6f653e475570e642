-- CreateEnum
CREATE TYPE "LinkState" AS ENUM ('unchecked', 'ok', 'moved', 'broken', 'unknown');

-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('dead', 'wrong', 'poor', 'paid', 'other');

-- CreateEnum
CREATE TYPE "ReportOutcome" AS ENUM ('mended', 'kept');

-- CreateTable
CREATE TABLE "LinkCheck" (
    "itemId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "state" "LinkState" NOT NULL DEFAULT 'unchecked',
    "httpStatus" INTEGER,
    "problem" TEXT,
    "hint" TEXT,
    "proposal" TEXT,
    "strikes" INTEGER NOT NULL DEFAULT 0,
    "lastStrikeAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3),
    "claim" UUID,
    "claimedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "LinkHost" (
    "host" TEXT NOT NULL,
    "freeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkHost_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "ResourceReport" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "reason" "ReportReason" NOT NULL,
    "note" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "handledAt" TIMESTAMPTZ(3),
    "outcome" "ReportOutcome",

    CONSTRAINT "ResourceReport_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "LinkCheck_nextAt_idx" ON "LinkCheck"("nextAt");

-- CreateIndex
CREATE INDEX "LinkCheck_state_idx" ON "LinkCheck"("state");

-- CreateIndex
CREATE INDEX "ResourceReport_itemId_handledAt_idx" ON "ResourceReport"("itemId", "handledAt");

-- AddForeignKey
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ContentItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResourceReport" ADD CONSTRAINT "ResourceReport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResourceReport" ADD CONSTRAINT "ResourceReport_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ContentItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A learner has at most one report of a resource that nobody has handled yet.
CREATE UNIQUE INDEX "ResourceReport_open_key" ON "ResourceReport"("userId", "itemId") WHERE "handledAt" IS NULL;

-- A handled report says how.
ALTER TABLE "ResourceReport" ADD CONSTRAINT "ResourceReport_handled" CHECK (("handledAt" IS NULL) = ("outcome" IS NULL));
