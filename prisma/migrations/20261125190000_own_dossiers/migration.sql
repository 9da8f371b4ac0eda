-- CreateEnum
CREATE TYPE "DossierVisibility" AS ENUM ('private', 'class', 'public');

-- AlterTable
ALTER TABLE "Dossier" ADD COLUMN     "extras" JSONB,
ADD COLUMN     "visibility" "DossierVisibility" NOT NULL DEFAULT 'private';

-- What was there before is bundled, and everybody reads it.
UPDATE "Dossier" SET "visibility" = 'public';

-- CreateTable
CREATE TABLE "DossierEditor" (
    "dossierId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DossierEditor_pkey" PRIMARY KEY ("dossierId","userId")
);

-- CreateTable
CREATE TABLE "DossierClass" (
    "dossierId" TEXT NOT NULL,
    "classroomId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DossierClass_pkey" PRIMARY KEY ("dossierId","classroomId")
);

-- CreateTable
CREATE TABLE "ImportedArticle" (
    "articleId" TEXT NOT NULL,
    "dossierId" TEXT NOT NULL,
    "original" BYTEA NOT NULL,
    "format" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ImportedArticle_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "dossierId" TEXT NOT NULL,
    "articleId" TEXT,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "factSlug" TEXT NOT NULL,
    "body" JSONB,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuggestionDecision" (
    "suggestionId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "fact" JSONB,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SuggestionDecision_pkey" PRIMARY KEY ("suggestionId","sequence")
);

-- CreateTable
CREATE TABLE "FactDraft" (
    "suggestionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "FactDraft_pkey" PRIMARY KEY ("suggestionId","userId")
);

-- CreateIndex
CREATE INDEX "DossierEditor_userId_idx" ON "DossierEditor"("userId");

-- CreateIndex
CREATE INDEX "DossierClass_classroomId_idx" ON "DossierClass"("classroomId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedArticle_dossierId_textHash_key" ON "ImportedArticle"("dossierId", "textHash");

-- CreateIndex
CREATE INDEX "Suggestion_articleId_idx" ON "Suggestion"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_dossierId_factSlug_key" ON "Suggestion"("dossierId", "factSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_dossierId_key_key" ON "Suggestion"("dossierId", "key");

-- CreateIndex
CREATE INDEX "SuggestionDecision_authorId_idx" ON "SuggestionDecision"("authorId");

-- CreateIndex
CREATE INDEX "FactDraft_userId_idx" ON "FactDraft"("userId");

-- AddForeignKey
ALTER TABLE "DossierEditor" ADD CONSTRAINT "DossierEditor_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierEditor" ADD CONSTRAINT "DossierEditor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierClass" ADD CONSTRAINT "DossierClass_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierClass" ADD CONSTRAINT "DossierClass_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedArticle" ADD CONSTRAINT "ImportedArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedArticle" ADD CONSTRAINT "ImportedArticle_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionDecision" ADD CONSTRAINT "SuggestionDecision_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionDecision" ADD CONSTRAINT "SuggestionDecision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactDraft" ADD CONSTRAINT "FactDraft_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactDraft" ADD CONSTRAINT "FactDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
