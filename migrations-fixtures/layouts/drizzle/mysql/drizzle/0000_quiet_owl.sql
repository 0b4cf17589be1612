CREATE TABLE `authors` (
	`id` int PRIMARY KEY NOT NULL,
	`name` varchar(80) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `books` (
	`id` int PRIMARY KEY NOT NULL,
	`author_id` int NOT NULL,
	`title` varchar(200) NOT NULL
);
