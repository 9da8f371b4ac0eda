-- AlterTable
ALTER TABLE "User" ADD COLUMN     "desiredRetention" DOUBLE PRECISION NOT NULL DEFAULT 0.9,
ADD COLUMN     "fourButtons" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "newPerDay" INTEGER NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "ending" TEXT NOT NULL DEFAULT 'answered',
ADD COLUMN     "formMs" INTEGER,
ADD COLUMN     "learnerAnswers" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "learnerMs" INTEGER,
ADD COLUMN     "questionMs" INTEGER,
ADD COLUMN     "revealedFirst" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reviewId" UUID,
ADD COLUMN     "selfRating" TEXT,
ALTER COLUMN "questionId" DROP NOT NULL,
ALTER COLUMN "questionVersion" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "sittingId" UUID,
    "factId" TEXT NOT NULL,
    "factVersion" INTEGER NOT NULL,
    "rating" TEXT NOT NULL,
    "visibleMs" INTEGER NOT NULL,
    "occurredAt" TIMESTAMPTZ(6) NOT NULL,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL,
    "zone" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewUndo" (
    "reviewId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ReviewUndo_pkey" PRIMARY KEY ("reviewId")
);

-- CreateTable
CREATE TABLE "MissedNote" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "factId" TEXT NOT NULL,
    "factVersion" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(6) NOT NULL,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL,
    "zone" TEXT NOT NULL,
    "learnerDay" TEXT NOT NULL,

    CONSTRAINT "MissedNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StarredFact" (
    "learnerId" UUID NOT NULL,
    "factId" TEXT NOT NULL,
    "starredAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "StarredFact_pkey" PRIMARY KEY ("learnerId","factId")
);

-- CreateTable
CREATE TABLE "FactMemory" (
    "learnerId" UUID NOT NULL,
    "factId" TEXT NOT NULL,
    "factVersion" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "shown" JSONB NOT NULL,
    "dueDay" TEXT,
    "algorithm" TEXT NOT NULL,
    "weightsHash" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "FactMemory_pkey" PRIMARY KEY ("learnerId","factId","factVersion")
);

-- CreateTable
CREATE TABLE "StaleMemory" (
    "learnerId" UUID NOT NULL,
    "factId" TEXT NOT NULL,
    "mark" UUID NOT NULL,

    CONSTRAINT "StaleMemory_pkey" PRIMARY KEY ("learnerId","factId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_reviewId_factId_key" ON "Evidence"("reviewId", "factId");

-- CreateIndex
CREATE INDEX "Evidence_learnerId_form_receivedAt_idx" ON "Evidence"("learnerId", "form", "receivedAt");

-- CreateIndex
CREATE INDEX "Evidence_form_receivedAt_idx" ON "Evidence"("form", "receivedAt");

-- CreateIndex
CREATE INDEX "Evidence_questionId_receivedAt_idx" ON "Evidence"("questionId", "receivedAt");

-- CreateIndex
CREATE INDEX "Review_learnerId_receivedAt_idx" ON "Review"("learnerId", "receivedAt");

-- CreateIndex
CREATE INDEX "Review_factId_idx" ON "Review"("factId");

-- CreateIndex
CREATE INDEX "Review_sittingId_idx" ON "Review"("sittingId");

-- CreateIndex
CREATE INDEX "MissedNote_learnerId_factId_idx" ON "MissedNote"("learnerId", "factId");

-- CreateIndex
CREATE INDEX "MissedNote_factId_idx" ON "MissedNote"("factId");

-- CreateIndex
CREATE INDEX "StarredFact_factId_idx" ON "StarredFact"("factId");

-- CreateIndex
CREATE INDEX "FactMemory_factId_idx" ON "FactMemory"("factId");

-- CreateIndex
CREATE INDEX "StaleMemory_factId_idx" ON "StaleMemory"("factId");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissedNote" ADD CONSTRAINT "MissedNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StarredFact" ADD CONSTRAINT "StarredFact_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactMemory" ADD CONSTRAINT "FactMemory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaleMemory" ADD CONSTRAINT "StaleMemory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MissedNote" ADD CONSTRAINT "MissedNote_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StarredFact" ADD CONSTRAINT "StarredFact_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactMemory" ADD CONSTRAINT "FactMemory_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaleMemory" ADD CONSTRAINT "StaleMemory_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewUndo" ADD CONSTRAINT "ReviewUndo_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What has been answered so far is folded when it is first looked at.
INSERT INTO "StaleMemory" ("learnerId", "factId", "mark")
SELECT DISTINCT "learnerId", "factId", md5("learnerId"::text || "factId")::uuid FROM "Evidence";
