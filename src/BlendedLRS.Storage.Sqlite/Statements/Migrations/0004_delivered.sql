-- Hashes in lower case, separated by blanks, of attachments with a fileUrl whose contents came along: only these are given out with the statement. They are few.
ALTER TABLE statement ADD COLUMN delivered TEXT;
