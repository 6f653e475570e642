-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('planned', 'applying', 'applied');

-- CreateEnum
CREATE TYPE "ImportAction" AS ENUM ('create', 'change', 'archive', 'nothing', 'error');

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'planned',
    "counts" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "jobId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "line" INTEGER,
    "action" "ImportAction" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "itemId" UUID,
    "version" INTEGER,
    "content" JSONB,
    "archive" BOOLEAN NOT NULL DEFAULT false,
    "changes" JSONB,
    "errors" JSONB,
    "similar" JSONB,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("jobId","number")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoes" UUID,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchItem" (
    "batchId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "draftBefore" INTEGER,
    "publishedBefore" INTEGER,
    "archivedBefore" BOOLEAN NOT NULL DEFAULT false,
    "draftAfter" INTEGER NOT NULL,
    "publishedAfter" INTEGER,
    "archivedAfter" BOOLEAN NOT NULL,

    CONSTRAINT "BatchItem_pkey" PRIMARY KEY ("batchId","itemId")
);

-- CreateIndex
CREATE INDEX "ImportJob_userId_createdAt_idx" ON "ImportJob"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_jobId_action_number_idx" ON "ImportRow"("jobId", "action", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_undoes_key" ON "Batch"("undoes");

-- CreateIndex
CREATE INDEX "BatchItem_itemId_idx" ON "BatchItem"("itemId");

-- AddForeignKey
ALTER TABLE "ImportJob" ADD CONSTRAINT "ImportJob_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "ImportJob"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ContentItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every resource says which tags it has, also in versions from before there were tags: their meaning stays the same, and
-- whoever reads them needs to know no older shape.
UPDATE "ContentVersion" v SET "content" = v."content" || '{"tags": []}'::jsonb
FROM "ContentItem" i WHERE i."id" = v."itemId" AND i."kind" = 'resource' AND NOT v."content" ? 'tags';
