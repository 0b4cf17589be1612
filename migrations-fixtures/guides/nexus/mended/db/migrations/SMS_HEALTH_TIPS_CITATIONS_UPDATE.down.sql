-- The guide's rollback of the citations. The twenty tips of the update go, too: without them the table is as it was.
DELETE FROM sms_health_tips WHERE citation BETWEEN 'PMID 00000101' AND 'PMID 00000120';

ALTER TABLE sms_health_tips
  DROP COLUMN citation,
  DROP COLUMN source_journal,
  DROP COLUMN publication_year,
  DROP COLUMN times_sent;
