ALTER TABLE `posts` ADD CONSTRAINT `posts_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `posts_user_idx` ON `posts` (`user_id`);-->statement-breakpoint
INSERT INTO `users` (`id`) VALUES (1)
--> statement-breakpoint
INSERT INTO `posts` (`user_id`) VALUES (1)
