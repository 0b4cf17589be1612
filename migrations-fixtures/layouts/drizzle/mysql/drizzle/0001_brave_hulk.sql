ALTER TABLE `books` ADD CONSTRAINT `books_author` FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `books_title` ON `books` (`title`);
