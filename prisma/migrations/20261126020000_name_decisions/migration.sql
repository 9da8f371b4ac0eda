-- CreateTable
CREATE TABLE "NameDecision" (
    "dossierId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "spellings" TEXT[],
    "state" TEXT NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "NameDecision_pkey" PRIMARY KEY ("dossierId","sequence")
);

-- CreateIndex
CREATE INDEX "NameDecision_authorId_idx" ON "NameDecision"("authorId");

-- AddForeignKey
ALTER TABLE "NameDecision" ADD CONSTRAINT "NameDecision_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameDecision" ADD CONSTRAINT "NameDecision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
