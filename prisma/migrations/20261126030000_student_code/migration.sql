-- The code of a student without e-mail, in the word that everything else uses.
ALTER TYPE "TicketKind" RENAME VALUE 'pupil_code' TO 'student_code';
