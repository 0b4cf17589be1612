DROP INDEX CONCURRENTLY IF EXISTS idx_appointments_user_date;
DROP INDEX CONCURRENTLY IF EXISTS idx_orders_user_status;
DROP INDEX CONCURRENTLY IF EXISTS idx_sessions_last_activity;
DROP INDEX CONCURRENTLY IF EXISTS idx_sessions_phone_number_state;
DROP INDEX CONCURRENTLY IF EXISTS idx_prescriptions_verification_status;
DROP INDEX CONCURRENTLY IF EXISTS idx_prescriptions_extraction_status;
