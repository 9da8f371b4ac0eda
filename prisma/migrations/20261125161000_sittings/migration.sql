-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "sittingId" UUID;

-- CreateTable
CREATE TABLE "Sitting" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "openSlot" TEXT,
    "startedAt" TIMESTAMPTZ(6) NOT NULL,
    "finishedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Sitting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Sitting_openSlot_key" ON "Sitting"("openSlot");

-- CreateIndex
CREATE INDEX "Sitting_learnerId_startedAt_idx" ON "Sitting"("learnerId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_sittingId_key" ON "Attempt"("sittingId");

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sitting" ADD CONSTRAINT "Sitting_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
