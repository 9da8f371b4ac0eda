-- CreateEnum
CREATE TYPE "SetVisibility" AS ENUM ('private', 'public');

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "basedOnId" TEXT,
ADD COLUMN     "ownerId" UUID;

-- AlterTable
ALTER TABLE "QuestionVersion" ADD COLUMN     "keptWarnings" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "QuestionSet" ADD COLUMN     "fixedOrder" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "visibility" "SetVisibility" NOT NULL DEFAULT 'private';

-- AlterTable
ALTER TABLE "SetQuestion" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Question_ownerId_idx" ON "Question"("ownerId");

-- CreateIndex
CREATE INDEX "Question_basedOnId_idx" ON "Question"("basedOnId");

-- CreateIndex
CREATE INDEX "QuestionSet_ownerId_idx" ON "QuestionSet"("ownerId");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "Question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionSet" ADD CONSTRAINT "QuestionSet_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
