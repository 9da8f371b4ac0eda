-- Classes have several teachers, join codes and an archive; sets are assigned.

CREATE TYPE "CountingAttempt" AS ENUM ('best', 'first', 'last');

CREATE TYPE "FeedbackTime" AS ENUM ('at_once', 'after_submitting', 'after_due');

CREATE TYPE "LatePolicy" AS ENUM ('refuse', 'accept');

CREATE TABLE "ClassroomTeacher" (
    "classroomId" UUID NOT NULL,
    "teacherId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClassroomTeacher_pkey" PRIMARY KEY ("classroomId","teacherId")
);

CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "classroomId" UUID NOT NULL,
    "setId" TEXT NOT NULL,
    "setVersion" INTEGER NOT NULL,
    "dossierVersion" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',
    "opensAt" TIMESTAMPTZ(6) NOT NULL,
    "dueAt" TIMESTAMPTZ(6) NOT NULL,
    "zone" TEXT NOT NULL,
    "attemptsAllowed" INTEGER,
    "counting" "CountingAttempt" NOT NULL DEFAULT 'best',
    "mode" "AttemptMode" NOT NULL,
    "minutes" INTEGER,
    "shuffle" BOOLEAN NOT NULL DEFAULT true,
    "feedback" "FeedbackTime" NOT NULL,
    "late" "LatePolicy" NOT NULL DEFAULT 'refuse',
    "latePenaltyPercent" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,
    "closedAt" TIMESTAMPTZ(6),
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AssignmentQuestion" (
    "assignmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionVersion" INTEGER NOT NULL,

    CONSTRAINT "AssignmentQuestion_pkey" PRIMARY KEY ("assignmentId","position")
);

CREATE TABLE "AssignmentException" (
    "assignmentId" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "extraMinutes" INTEGER NOT NULL DEFAULT 0,
    "extraAttempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(6),
    "grantedById" UUID,
    "grantedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "AssignmentException_pkey" PRIMARY KEY ("assignmentId","learnerId")
);

CREATE TABLE "MarkChange" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "position" INTEGER,
    "score" DOUBLE PRECISION,
    "correctsScore" BOOLEAN NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "MarkChange_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "User" ADD COLUMN "calendarTokenHash" TEXT;
ALTER TABLE "Attempt" ADD COLUMN "assignmentId" UUID, ADD COLUMN "number" INTEGER, ADD COLUMN "feedback" "FeedbackTime";
ALTER TABLE "Enrolment" ADD COLUMN "extraTimePercent" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Classroom" ADD COLUMN "archivedAt" TIMESTAMPTZ(6), ADD COLUMN "joinCode" TEXT, ADD COLUMN "joinCodeExpiresAt" TIMESTAMPTZ(6);

-- Whoever made a class teaches it.
INSERT INTO "ClassroomTeacher" ("classroomId", "teacherId", "addedAt") SELECT "id", "teacherId", "createdAt" FROM "Classroom";
ALTER TABLE "Classroom" DROP CONSTRAINT "Classroom_teacherId_fkey";
DROP INDEX "Classroom_teacherId_idx";
ALTER TABLE "Classroom" DROP COLUMN "teacherId";

CREATE UNIQUE INDEX "User_calendarTokenHash_key" ON "User"("calendarTokenHash");
CREATE UNIQUE INDEX "Attempt_assignmentId_learnerId_number_key" ON "Attempt"("assignmentId", "learnerId", "number");
CREATE UNIQUE INDEX "Classroom_joinCode_key" ON "Classroom"("joinCode");
CREATE INDEX "ClassroomTeacher_teacherId_idx" ON "ClassroomTeacher"("teacherId");
CREATE INDEX "Assignment_classroomId_dueAt_idx" ON "Assignment"("classroomId", "dueAt");
CREATE INDEX "Assignment_setId_idx" ON "Assignment"("setId");
CREATE INDEX "Assignment_createdById_idx" ON "Assignment"("createdById");
CREATE INDEX "AssignmentQuestion_questionId_questionVersion_idx" ON "AssignmentQuestion"("questionId", "questionVersion");
CREATE INDEX "AssignmentException_learnerId_idx" ON "AssignmentException"("learnerId");
CREATE INDEX "AssignmentException_grantedById_idx" ON "AssignmentException"("grantedById");
CREATE INDEX "MarkChange_attemptId_createdAt_idx" ON "MarkChange"("attemptId", "createdAt");
CREATE INDEX "MarkChange_authorId_idx" ON "MarkChange"("authorId");
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ClassroomTeacher" ADD CONSTRAINT "ClassroomTeacher_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ClassroomTeacher" ADD CONSTRAINT "ClassroomTeacher_teacherId_fkey" FOREIGN KEY ("teacherId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_setId_fkey" FOREIGN KEY ("setId") REFERENCES "QuestionSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AssignmentQuestion" ADD CONSTRAINT "AssignmentQuestion_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AssignmentQuestion" ADD CONSTRAINT "AssignmentQuestion_questionId_questionVersion_fkey" FOREIGN KEY ("questionId", "questionVersion") REFERENCES "QuestionVersion"("questionId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "MarkChange" ADD CONSTRAINT "MarkChange_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MarkChange" ADD CONSTRAINT "MarkChange_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
