-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "amendmentCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "isVoid" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "QuestionVersion" ADD COLUMN     "base" JSONB;

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionVersion" INTEGER NOT NULL,
    "answerKey" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealRuling" (
    "appealId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decisionId" UUID NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "AppealRuling_pkey" PRIMARY KEY ("appealId","sequence")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "action" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "responseId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "amendmentId" UUID NOT NULL,
    "isVoid" BOOLEAN NOT NULL,
    "outcome" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "detail" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("responseId","sequence")
);

-- CreateTable
CREATE TABLE "AttemptRegrade" (
    "attemptId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "amendmentId" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "maxScore" DOUBLE PRECISION NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "AttemptRegrade_pkey" PRIMARY KEY ("attemptId","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_responseId_key" ON "Appeal"("responseId");

-- CreateIndex
CREATE INDEX "Appeal_questionId_idx" ON "Appeal"("questionId");

-- CreateIndex
CREATE INDEX "AppealRuling_decisionId_idx" ON "AppealRuling"("decisionId");

-- CreateIndex
CREATE INDEX "AppealRuling_authorId_idx" ON "AppealRuling"("authorId");

-- CreateIndex
CREATE INDEX "Amendment_questionId_createdAt_idx" ON "Amendment"("questionId", "createdAt");

-- CreateIndex
CREATE INDEX "Amendment_authorId_idx" ON "Amendment"("authorId");

-- CreateIndex
CREATE INDEX "Regrade_amendmentId_idx" ON "Regrade"("amendmentId");

-- CreateIndex
CREATE INDEX "AttemptRegrade_amendmentId_idx" ON "AttemptRegrade"("amendmentId");

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealRuling" ADD CONSTRAINT "AppealRuling_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealRuling" ADD CONSTRAINT "AppealRuling_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptRegrade" ADD CONSTRAINT "AttemptRegrade_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptRegrade" ADD CONSTRAINT "AttemptRegrade_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
