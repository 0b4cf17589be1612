-- The same safety for the older status column. Right on an empty database; production holds one row in lower case.
ALTER TABLE prescriptions
ALTER COLUMN verificationStatus SET DEFAULT 'Pending';

ALTER TABLE prescriptions
ADD CONSTRAINT check_verification_status
CHECK (verificationStatus IN ('Pending', 'Verified', 'Rejected'));
