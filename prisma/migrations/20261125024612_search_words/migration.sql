-- AlterTable
ALTER TABLE "ContentVersion" ADD COLUMN     "words" tsvector;

-- CreateIndex
CREATE INDEX "ContentVersion_words_idx" ON "ContentVersion" USING GIN ("words");

-- Versions that a search finds. Always by the index: reading through all versions means unpacking every one of them, which
-- the planner takes for cheap.
CREATE FUNCTION "found_by"(q tsquery) RETURNS TABLE ("itemId" uuid, "number" int)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 500 SET enable_seqscan = off
AS $$ SELECT v."itemId", v."number" FROM "ContentVersion" v WHERE v."words" @@ q $$;
