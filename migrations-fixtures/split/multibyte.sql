-- العملاء والطلبات 🧾 : 2, 3 and 4 bytes before every statement
CREATE TABLE "جدول" ("اسم" text DEFAULT 'قيمة؛ افتراضية;', 名前 text); -- 説明; 🎉
/* Größe; 𝒳 */ INSERT INTO "جدول" VALUES ('س;', '値;'), ('🦊;', '𠜎');
SELECT "اسم",
  名前
FROM "جدول" WHERE "اسم" <> '👩‍👩‍👧‍👦;'; SELECT 'é', 'é;' AS größe; SELECT '𝒳' AS x;

SELECT $приклад$ ; $приклад$ AS текст;
