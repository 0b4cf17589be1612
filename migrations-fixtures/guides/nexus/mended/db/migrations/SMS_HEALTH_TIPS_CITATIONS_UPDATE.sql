-- =====================================================================================================================
-- Health tips with citations: where each comes from, and how often it was sent
-- =====================================================================================================================
-- The references are made up for this fixture; no such papers exist.

ALTER TABLE sms_health_tips
  ADD COLUMN citation VARCHAR(100) NULL COMMENT 'PMID or PMC reference',
  ADD COLUMN source_journal VARCHAR(200) NULL,
  ADD COLUMN publication_year SMALLINT NULL,
  ADD COLUMN times_sent INT NOT NULL DEFAULT 0;

-- The tips that are there already.
UPDATE sms_health_tips SET citation = 'PMC0000001', source_journal = 'Journal of Made-Up Endocrinology', publication_year = 2019
WHERE tip_code = 'plastic-heat';
UPDATE sms_health_tips SET citation = 'PMC0000002', source_journal = 'Journal of Made-Up Endocrinology', publication_year = 2021
WHERE tip_code = 'receipt-hands';
UPDATE sms_health_tips SET citation = 'PMID 00000003', source_journal = 'Annals of Imaginary Exposure', publication_year = 2018
WHERE tip_code = 'fragrance-free';
UPDATE sms_health_tips SET citation = 'PMID 00000004', source_journal = 'Annals of Imaginary Exposure', publication_year = 2020
WHERE tip_code = 'rinse-produce';
UPDATE sms_health_tips
SET
  source_journal = 'Invented Nutrition Reviews',
  citation = CASE tip_code WHEN 'fibre-30' THEN 'PMID 00000005' ELSE 'PMID 00000006' END,
  publication_year = CASE tip_code WHEN 'fibre-30' THEN 2019 ELSE 2016 END
WHERE tip_code IN ('fibre-30', 'water-first');
UPDATE sms_health_tips SET citation = CONCAT('PMC', LPAD(id, 7, '0')), source_journal = 'Sleep & Fiction', publication_year = 2022
WHERE category = 'sleep';
UPDATE sms_health_tips SET citation = CONCAT('PMC', LPAD(id, 7, '0')), source_journal = 'Journal of Made-Up Medicine', publication_year = 2023
WHERE citation IS NULL;

-- Twenty more, which makes thirty-two.
INSERT INTO sms_health_tips (tip_code, category, tip_content, citation, source_journal, publication_year) VALUES
  ('tin-lining', 'endocrine', 'Prefer fresh or frozen to tinned where the tin is lined.', 'PMID 00000101', 'Journal of Made-Up Endocrinology', 2017),
  ('non-stick', 'endocrine', 'Retire scratched non-stick pans.', 'PMID 00000102', 'Journal of Made-Up Endocrinology', 2022),
  ('sunscreen', 'endocrine', 'Mineral sunscreens stay on the skin''s surface.', 'PMID 00000103', 'Journal of Made-Up Endocrinology', 2020),
  ('nail-polish', 'endocrine', 'Open a window when you use nail polish or hairspray.', 'PMID 00000104', 'Annals of Imaginary Exposure', 2015),
  ('new-clothes', 'endocrine', 'Wash new clothes before you wear them.', 'PMID 00000105', 'Annals of Imaginary Exposure', 2019),
  ('tap-filter', 'home', 'Change the filter of your water jug when it says so; not later.', 'PMID 00000106', 'Annals of Imaginary Exposure', 2021),
  ('air-rooms', 'home', 'Air every room for five minutes, twice a day.', 'PMID 00000107', 'Annals of Imaginary Exposure', 2018),
  ('shoes-off', 'home', 'Leave shoes at the door: they carry pesticides inside.', 'PMID 00000108', 'Annals of Imaginary Exposure', 2016),
  ('oily-fish', 'nutrition', 'Eat oily fish twice a week; small ones hold less mercury.', 'PMID 00000109', 'Invented Nutrition Reviews', 2020),
  ('nuts-30', 'nutrition', 'A handful of nuts (30 g) a day is plenty.', 'PMID 00000110', 'Invented Nutrition Reviews', 2014),
  ('less-salt', 'nutrition', 'Taste before you salt.', 'PMID 00000111', 'Invented Nutrition Reviews', 2021),
  ('ultra-processed', 'nutrition', 'If it has 15 ingredients, put it back on the shelf.', 'PMID 00000112', 'Invented Nutrition Reviews', 2023),
  ('coffee-noon', 'sleep', 'No coffee after noon if you sleep badly.', 'PMID 00000113', 'Sleep & Fiction', 2013),
  ('cool-room', 'sleep', 'Sleep at 16–19 °C.', 'PMID 00000114', 'Sleep & Fiction', 2018),
  ('morning-light', 'sleep', 'Get daylight within an hour of waking up.', 'PMID 00000115', 'Sleep & Fiction', 2019),
  ('stairs', 'movement', 'Take the stairs: 8 floors a day is a training.', 'PMID 00000116', 'Journal of Made-Up Medicine', 2019),
  ('strength-twice', 'movement', 'Train strength twice a week.', 'PMID 00000117', 'Journal of Made-Up Medicine', 2022),
  ('long-walk', 'movement', 'One long walk at the weekend counts, too.', 'PMID 00000118', 'Journal of Made-Up Medicine', 2020),
  ('call-friend', 'stress', 'Call a friend today. It''s good for both of you.', 'PMID 00000119', 'Journal of Made-Up Medicine', 2015),
  ('nature-20', 'stress', 'Twenty minutes among trees lower cortisol.', 'PMID 00000120', 'Journal of Made-Up Medicine', 2019)
ON DUPLICATE KEY UPDATE tip_code = sms_health_tips.tip_code;
