-- AlterTable
ALTER TABLE "User" ADD COLUMN     "progressVersion" INTEGER NOT NULL DEFAULT 0;
