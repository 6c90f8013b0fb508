-- A database as the first version of the tables (V1 to V50) had it, with a row in every table: the sample desk on
-- 10 March 2026 at 08:23, rehearsed, its rota cut to three days, and what the walk does not touch put in by hand.
-- Never made anew: what is upgraded is what was written then.

insert into desk (id, slug, name, zone, label, line_prefix, domestic_regions, stand_by_minutes, relieve_early_minutes, slot_days, told_minutes, alert_leads_minutes, ask_cover_minutes, holidays, swaps_need_lead, sample) overriding system value values
	(1, 'support', 'Support desk', 'America/Denver', 'MT', '9', '{US,AS,GU,MP,PR,UM,VI}', 30, 10, 14, '{15,5,0}', 5, 10, NULL, true, true);
insert into advisor (id, desk_id, name, lead) overriding system value values
	(1, 1, 'Lea', true),
	(2, 1, 'Hal', false),
	(3, 1, 'Ivy', false),
	(4, 1, 'Ana', false),
	(5, 1, 'Ben', false),
	(6, 1, 'Fay', false),
	(7, 1, 'Gus', false),
	(8, 1, 'Lou', false),
	(9, 1, 'Mia', false),
	(10, 1, 'Cleo', false),
	(11, 1, 'Dan', false),
	(12, 1, 'Jon', false),
	(13, 1, 'Kim', false),
	(14, 1, 'Nia', false),
	(15, 1, 'Oli', false),
	(16, 1, 'Pia', false),
	(17, 1, 'Quin', false);
insert into advisor_availability (desk_id, advisor_id, weekday, local_from, local_to) values
	(1, 6, 1, '14:00:00', '22:00:00'),
	(1, 6, 2, '14:00:00', '22:00:00'),
	(1, 6, 3, '14:00:00', '22:00:00'),
	(1, 6, 4, '14:00:00', '22:00:00'),
	(1, 6, 5, '14:00:00', '22:00:00'),
	(1, 6, 6, '14:00:00', '22:00:00'),
	(1, 6, 7, '14:00:00', '22:00:00'),
	(1, 2, 1, '20:00:00', '08:00:00'),
	(1, 2, 2, '20:00:00', '08:00:00'),
	(1, 2, 3, '20:00:00', '08:00:00'),
	(1, 2, 4, '20:00:00', '08:00:00'),
	(1, 2, 5, '20:00:00', '08:00:00'),
	(1, 2, 6, '20:00:00', '08:00:00'),
	(1, 2, 7, '20:00:00', '08:00:00');
insert into advisor_limits (desk_id, advisor_id, least_week_minutes, most_week_minutes, most_days, least_rest_minutes, least_days_off, most_weekends, first_day, last_day) values
	(1, 6, NULL, 1920, NULL, 660, NULL, NULL, NULL, NULL),
	(1, 3, NULL, 1920, NULL, 660, NULL, NULL, NULL, NULL),
	(1, 8, NULL, 1800, NULL, 720, NULL, NULL, NULL, NULL),
	(1, 2, NULL, 1800, NULL, 660, NULL, NULL, NULL, NULL),
	(1, 17, NULL, 2700, NULL, 660, NULL, NULL, NULL, NULL);
insert into advisor_password (advisor_id, hash, set_at) values
	(4, '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaA', '2026-03-10 13:55:00+00');
insert into role (desk_id, code, name, strict, seats) values
	(1, 'LIVE_CHAT', 'Live Chat', true, 2),
	(1, 'LIVE_CALL', 'Live Call', true, 2),
	(1, 'VOICEMAIL', 'Voicemail', false, 1);
insert into advisor_skill (desk_id, advisor_id, role) values
	(1, 1, 'LIVE_CHAT'),
	(1, 1, 'LIVE_CALL'),
	(1, 1, 'VOICEMAIL'),
	(1, 2, 'LIVE_CHAT'),
	(1, 2, 'LIVE_CALL'),
	(1, 2, 'VOICEMAIL'),
	(1, 3, 'LIVE_CHAT'),
	(1, 3, 'LIVE_CALL'),
	(1, 3, 'VOICEMAIL'),
	(1, 4, 'LIVE_CHAT'),
	(1, 4, 'LIVE_CALL'),
	(1, 4, 'VOICEMAIL'),
	(1, 5, 'LIVE_CHAT'),
	(1, 5, 'LIVE_CALL'),
	(1, 5, 'VOICEMAIL'),
	(1, 6, 'LIVE_CHAT'),
	(1, 6, 'LIVE_CALL'),
	(1, 6, 'VOICEMAIL'),
	(1, 7, 'LIVE_CHAT'),
	(1, 7, 'LIVE_CALL'),
	(1, 7, 'VOICEMAIL'),
	(1, 8, 'LIVE_CHAT'),
	(1, 8, 'LIVE_CALL'),
	(1, 8, 'VOICEMAIL'),
	(1, 9, 'LIVE_CHAT'),
	(1, 9, 'LIVE_CALL'),
	(1, 9, 'VOICEMAIL'),
	(1, 10, 'LIVE_CHAT'),
	(1, 10, 'LIVE_CALL'),
	(1, 10, 'VOICEMAIL'),
	(1, 11, 'LIVE_CHAT'),
	(1, 11, 'LIVE_CALL'),
	(1, 11, 'VOICEMAIL'),
	(1, 12, 'LIVE_CHAT'),
	(1, 12, 'LIVE_CALL'),
	(1, 12, 'VOICEMAIL'),
	(1, 13, 'LIVE_CHAT'),
	(1, 13, 'LIVE_CALL'),
	(1, 13, 'VOICEMAIL'),
	(1, 14, 'LIVE_CHAT'),
	(1, 14, 'LIVE_CALL'),
	(1, 14, 'VOICEMAIL'),
	(1, 15, 'LIVE_CHAT'),
	(1, 15, 'LIVE_CALL'),
	(1, 15, 'VOICEMAIL'),
	(1, 16, 'LIVE_CHAT'),
	(1, 16, 'LIVE_CALL'),
	(1, 16, 'VOICEMAIL'),
	(1, 17, 'LIVE_CHAT'),
	(1, 17, 'LIVE_CALL'),
	(1, 17, 'VOICEMAIL');
insert into api_token (id, sha256, name, role, desk_id, created_at, expires_at, revoked_at) overriding system value values
	(1, '\x877a0d207e93a32cc08bdbe9b06c0053fc6a346a5e1b26da49aaa7c9a3032976', 'Printed at start', 'admin', NULL, '2026-03-10 13:55:00+00', '2026-03-11 01:55:00+00', NULL),
	(2, '\x3178d1c25a82dd99d6772f29a9414d9122d62a856e3cfbbbc06f16a2adcb6a17', 'Phones', 'integration', 1, '2026-03-10 13:55:00+00', NULL, NULL),
	(3, '\x1eb5b9940fda4f03565f969d383c04fead3ab5baa436497614f54858b2b2649f', 'Planning', 'lead', 1, '2026-03-10 13:55:00+00', NULL, NULL);
insert into calendar_link (sha256, desk_id, advisor_id, made_at, made_by) values
	('\xc560c71fe43892250beb364fdaa24119f1778b7487dc9afbbd6fa50e800855b9', 1, 4, '2026-03-10 14:23:00+00', 'Phones');
insert into slot (desk_id, starts_at, ends_at, capacity, rota_revision) values
	(1, '2026-03-10 14:00:00+00', '2026-03-10 14:20:00+00', 1, 1),
	(1, '2026-03-10 14:20:00+00', '2026-03-10 14:40:00+00', 1, 1),
	(1, '2026-03-10 14:40:00+00', '2026-03-10 15:00:00+00', 1, 1),
	(1, '2026-03-10 15:00:00+00', '2026-03-10 15:20:00+00', 1, 1),
	(1, '2026-03-10 15:20:00+00', '2026-03-10 15:40:00+00', 1, 1),
	(1, '2026-03-10 15:40:00+00', '2026-03-10 16:00:00+00', 1, 1),
	(1, '2026-03-10 16:00:00+00', '2026-03-10 16:20:00+00', 2, 1),
	(1, '2026-03-10 16:20:00+00', '2026-03-10 16:40:00+00', 2, 1),
	(1, '2026-03-10 16:40:00+00', '2026-03-10 17:00:00+00', 2, 1),
	(1, '2026-03-10 17:00:00+00', '2026-03-10 17:20:00+00', 2, 1),
	(1, '2026-03-10 17:20:00+00', '2026-03-10 17:40:00+00', 2, 1),
	(1, '2026-03-10 17:40:00+00', '2026-03-10 18:00:00+00', 2, 1),
	(1, '2026-03-10 18:00:00+00', '2026-03-10 18:20:00+00', 2, 1),
	(1, '2026-03-10 18:20:00+00', '2026-03-10 18:40:00+00', 2, 1),
	(1, '2026-03-10 18:40:00+00', '2026-03-10 19:00:00+00', 2, 1),
	(1, '2026-03-10 19:00:00+00', '2026-03-10 19:20:00+00', 2, 1),
	(1, '2026-03-10 19:20:00+00', '2026-03-10 19:40:00+00', 2, 1),
	(1, '2026-03-10 19:40:00+00', '2026-03-10 20:00:00+00', 2, 1),
	(1, '2026-03-10 20:00:00+00', '2026-03-10 20:20:00+00', 2, 1),
	(1, '2026-03-10 20:20:00+00', '2026-03-10 20:40:00+00', 2, 1),
	(1, '2026-03-10 20:40:00+00', '2026-03-10 21:00:00+00', 2, 1);
insert into callback (id, desk_id, state, slot_start, lane, promised_by, missed_at, phone, region, international, number_zones, customer_name, stated_zone, stated_country, reason, booked_at, booked_by, held_sha256, changes) overriding system value values
	(3, 1, 'BOOKED', '2026-03-10 14:40:00+00', 1, NULL, NULL, '+442079460019', 'GB', true, '{Europe/London}', 'Kit', NULL, NULL, NULL, '2026-03-10 13:55:00+00', 'Printed at start', NULL, 0),
	(2, 1, 'WAITING', NULL, NULL, '2026-03-11 16:23:00+00', NULL, '+12125550143', 'US', false, '{America/New_York}', 'Max', NULL, NULL, NULL, '2026-03-10 13:55:00+00', 'Printed at start', NULL, 0),
	(1, 1, 'DONE', '2026-03-10 14:00:00+00', 1, NULL, NULL, '+442079460018', 'GB', true, '{Europe/London}', 'Zoe', NULL, NULL, NULL, '2026-03-10 13:55:00+00', 'Printed at start', NULL, 0);
insert into call (id, desk_id, advisor_id, callback_id, started_at, ended_at, ended_as, overrun_at, wrapped_at, forewarned_at) overriding system value values
	(2, 1, 4, 2, '2026-03-10 14:23:00+00', '2026-03-10 14:23:00+00', NULL, NULL, '2026-03-10 14:23:00+00', NULL),
	(1, 1, 10, 1, '2026-03-10 14:00:00+00', '2026-03-10 14:23:00+00', 'OBJECTED', '2026-03-10 14:20:00+00', '2026-03-10 14:23:00+00', '2026-03-10 14:15:00+00');
insert into call_outcome (call_id, desk_id, result, disposition, notes, customer_name, customer_email, customer_reference) values
	(2, 1, 'NO_ANSWER', 'No answer', NULL, NULL, NULL, NULL),
	(1, 1, 'OBJECTED', 'Objected to being recorded', NULL, 'Zoe', NULL, NULL);
insert into call_transfer (desk_id, call_id, at, from_id, to_id) values
	(1, 1, '2026-03-10 14:16:00+00', 4, 10);
insert into cover (id, desk_id, role, seat, advisor_id, instead_id, starts_at, ends_at) overriding system value values
	(1, 1, 'LIVE_CALL', 2, 5, 14, '2026-03-09 16:00:00+00', '2026-03-09 17:00:00+00');
insert into coverage_dates (id, desk_id, name, first_day, last_day) overriding system value values
	(1, 1, 'Product launch', '2026-04-09', '2026-04-11');
insert into coverage_need (id, desk_id, dates_id, role, day, from_minute, to_minute, people) overriding system value values
	(1, 1, NULL, 'LIVE_CALL', 'MONDAY', 0, 600, 1),
	(2, 1, NULL, 'LIVE_CALL', 'MONDAY', 600, 1080, 2),
	(3, 1, NULL, 'LIVE_CALL', 'MONDAY', 1080, 1440, 1),
	(4, 1, NULL, 'LIVE_CALL', 'TUESDAY', 0, 600, 1),
	(5, 1, NULL, 'LIVE_CALL', 'TUESDAY', 600, 1080, 2),
	(6, 1, NULL, 'LIVE_CALL', 'TUESDAY', 1080, 1440, 1),
	(7, 1, NULL, 'LIVE_CALL', 'WEDNESDAY', 0, 600, 1),
	(8, 1, NULL, 'LIVE_CALL', 'WEDNESDAY', 600, 1080, 2),
	(9, 1, NULL, 'LIVE_CALL', 'WEDNESDAY', 1080, 1440, 1),
	(10, 1, NULL, 'LIVE_CALL', 'THURSDAY', 0, 600, 1),
	(11, 1, NULL, 'LIVE_CALL', 'THURSDAY', 600, 1080, 2),
	(12, 1, NULL, 'LIVE_CALL', 'THURSDAY', 1080, 1440, 1),
	(13, 1, NULL, 'LIVE_CALL', 'FRIDAY', 0, 600, 1),
	(14, 1, NULL, 'LIVE_CALL', 'FRIDAY', 600, 1080, 2),
	(15, 1, NULL, 'LIVE_CALL', 'FRIDAY', 1080, 1440, 1),
	(16, 1, NULL, 'LIVE_CALL', 'SATURDAY', 0, 600, 1),
	(17, 1, NULL, 'LIVE_CALL', 'SATURDAY', 600, 1080, 2),
	(18, 1, NULL, 'LIVE_CALL', 'SATURDAY', 1080, 1440, 1),
	(19, 1, NULL, 'LIVE_CALL', 'SUNDAY', 0, 600, 1),
	(20, 1, NULL, 'LIVE_CALL', 'SUNDAY', 600, 1080, 2),
	(21, 1, NULL, 'LIVE_CALL', 'SUNDAY', 1080, 1440, 1),
	(22, 1, NULL, 'LIVE_CHAT', 'MONDAY', 0, 540, 1),
	(23, 1, NULL, 'LIVE_CHAT', 'MONDAY', 540, 1020, 2),
	(24, 1, NULL, 'LIVE_CHAT', 'MONDAY', 1020, 1440, 1),
	(25, 1, NULL, 'LIVE_CHAT', 'TUESDAY', 0, 540, 1),
	(26, 1, NULL, 'LIVE_CHAT', 'TUESDAY', 540, 1020, 2),
	(27, 1, NULL, 'LIVE_CHAT', 'TUESDAY', 1020, 1440, 1),
	(28, 1, NULL, 'LIVE_CHAT', 'WEDNESDAY', 0, 540, 1),
	(29, 1, NULL, 'LIVE_CHAT', 'WEDNESDAY', 540, 1020, 2),
	(30, 1, NULL, 'LIVE_CHAT', 'WEDNESDAY', 1020, 1440, 1),
	(31, 1, NULL, 'LIVE_CHAT', 'THURSDAY', 0, 540, 1),
	(32, 1, NULL, 'LIVE_CHAT', 'THURSDAY', 540, 1020, 2),
	(33, 1, NULL, 'LIVE_CHAT', 'THURSDAY', 1020, 1440, 1),
	(34, 1, NULL, 'LIVE_CHAT', 'FRIDAY', 0, 540, 1),
	(35, 1, NULL, 'LIVE_CHAT', 'FRIDAY', 540, 1020, 2),
	(36, 1, NULL, 'LIVE_CHAT', 'FRIDAY', 1020, 1440, 1),
	(37, 1, NULL, 'LIVE_CHAT', 'SATURDAY', 0, 540, 1),
	(38, 1, NULL, 'LIVE_CHAT', 'SATURDAY', 540, 1020, 2),
	(39, 1, NULL, 'LIVE_CHAT', 'SATURDAY', 1020, 1440, 1),
	(40, 1, NULL, 'LIVE_CHAT', 'SUNDAY', 0, 540, 1),
	(41, 1, NULL, 'LIVE_CHAT', 'SUNDAY', 540, 1020, 2),
	(42, 1, NULL, 'LIVE_CHAT', 'SUNDAY', 1020, 1440, 1),
	(43, 1, NULL, 'VOICEMAIL', 'MONDAY', 480, 1320, 1),
	(44, 1, NULL, 'VOICEMAIL', 'TUESDAY', 480, 1320, 1),
	(45, 1, NULL, 'VOICEMAIL', 'WEDNESDAY', 480, 1320, 1),
	(46, 1, NULL, 'VOICEMAIL', 'THURSDAY', 480, 1320, 1),
	(47, 1, NULL, 'VOICEMAIL', 'FRIDAY', 480, 1320, 1),
	(48, 1, NULL, 'VOICEMAIL', 'SATURDAY', 480, 1320, 1),
	(49, 1, NULL, 'VOICEMAIL', 'SUNDAY', 480, 1320, 1),
	(50, 1, 1, 'LIVE_CALL', 'EVERY_DAY', 480, 1320, 2);
insert into draft_edit (desk_id, number, at, kind, by_advisor, by_name, words, undoes) values
	(1, 1, '2026-03-10 06:00:00+00', 'EDIT', NULL, 'Baton', 'Replace the draft', NULL);
insert into draft_edit_shift (desk_id, number, put_in, role, seat, advisor_id, local_start, local_end, pattern_id) values
	(1, 1, true, 'LIVE_CALL', 1, 4, '2026-03-10 08:00:00', '2026-03-10 12:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 10, '2026-03-10 08:00:00', '2026-03-10 12:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 5, '2026-03-10 12:00:00', '2026-03-10 16:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 11, '2026-03-10 12:00:00', '2026-03-10 16:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 6, '2026-03-10 16:00:00', '2026-03-10 20:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 12, '2026-03-10 16:00:00', '2026-03-10 20:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 7, '2026-03-10 20:00:00', '2026-03-11 00:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 13, '2026-03-10 20:00:00', '2026-03-11 00:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 2, 15, '2026-03-10 09:00:00', '2026-03-10 17:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 2, 14, '2026-03-10 10:00:00', '2026-03-10 18:00:00', NULL),
	(1, 1, true, 'VOICEMAIL', 1, 16, '2026-03-10 08:00:00', '2026-03-10 16:00:00', NULL),
	(1, 1, true, 'VOICEMAIL', 1, 17, '2026-03-10 16:00:00', '2026-03-10 22:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 2, '2026-03-11 00:00:00', '2026-03-11 04:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 8, '2026-03-11 00:00:00', '2026-03-11 04:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 3, '2026-03-11 04:00:00', '2026-03-11 08:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 9, '2026-03-11 04:00:00', '2026-03-11 08:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 4, '2026-03-11 08:00:00', '2026-03-11 12:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 10, '2026-03-11 08:00:00', '2026-03-11 12:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 5, '2026-03-11 12:00:00', '2026-03-11 16:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 11, '2026-03-11 12:00:00', '2026-03-11 16:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 6, '2026-03-11 16:00:00', '2026-03-11 20:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 12, '2026-03-11 16:00:00', '2026-03-11 20:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 7, '2026-03-11 20:00:00', '2026-03-12 00:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 13, '2026-03-11 20:00:00', '2026-03-12 00:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 2, 15, '2026-03-11 09:00:00', '2026-03-11 17:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 2, 14, '2026-03-11 10:00:00', '2026-03-11 18:00:00', NULL),
	(1, 1, true, 'VOICEMAIL', 1, 16, '2026-03-11 08:00:00', '2026-03-11 16:00:00', NULL),
	(1, 1, true, 'VOICEMAIL', 1, 17, '2026-03-11 16:00:00', '2026-03-11 22:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 2, '2026-03-12 00:00:00', '2026-03-12 04:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 8, '2026-03-12 00:00:00', '2026-03-12 04:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 3, '2026-03-12 04:00:00', '2026-03-12 08:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 9, '2026-03-12 04:00:00', '2026-03-12 08:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 4, '2026-03-12 08:00:00', '2026-03-12 12:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 10, '2026-03-12 08:00:00', '2026-03-12 12:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 1, 5, '2026-03-12 12:00:00', '2026-03-12 16:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 1, 11, '2026-03-12 12:00:00', '2026-03-12 16:00:00', NULL),
	(1, 1, true, 'LIVE_CHAT', 2, 15, '2026-03-12 09:00:00', '2026-03-12 17:00:00', NULL),
	(1, 1, true, 'LIVE_CALL', 2, 14, '2026-03-12 10:00:00', '2026-03-12 18:00:00', NULL),
	(1, 1, true, 'VOICEMAIL', 1, 16, '2026-03-12 08:00:00', '2026-03-12 16:00:00', NULL);
insert into pattern (id, desk_id, name, role, seat, weeks, starts_on, ends_on, hand_over_day, hand_over_time, every_weeks, version, changed_at, changed_by) overriding system value values
	(1, 1, 'Nights', 'LIVE_CALL', 2, 1, '2026-03-09', NULL, 1, '00:00:00', 1, 1, '2026-03-10 14:23:00+00', 'Planning');
insert into draft_shift (id, desk_id, role, seat, advisor_id, local_start, local_end, pattern_id) overriding system value values
	(1, 1, 'LIVE_CALL', 1, 4, '2026-03-10 08:00:00', '2026-03-10 12:00:00', NULL),
	(2, 1, 'LIVE_CHAT', 1, 10, '2026-03-10 08:00:00', '2026-03-10 12:00:00', NULL),
	(3, 1, 'LIVE_CALL', 1, 5, '2026-03-10 12:00:00', '2026-03-10 16:00:00', NULL),
	(4, 1, 'LIVE_CHAT', 1, 11, '2026-03-10 12:00:00', '2026-03-10 16:00:00', NULL),
	(5, 1, 'LIVE_CALL', 1, 6, '2026-03-10 16:00:00', '2026-03-10 20:00:00', NULL),
	(6, 1, 'LIVE_CHAT', 1, 12, '2026-03-10 16:00:00', '2026-03-10 20:00:00', NULL),
	(7, 1, 'LIVE_CALL', 1, 7, '2026-03-10 20:00:00', '2026-03-11 00:00:00', NULL),
	(8, 1, 'LIVE_CHAT', 1, 13, '2026-03-10 20:00:00', '2026-03-11 00:00:00', NULL),
	(9, 1, 'LIVE_CHAT', 2, 15, '2026-03-10 09:00:00', '2026-03-10 17:00:00', NULL),
	(10, 1, 'LIVE_CALL', 2, 14, '2026-03-10 10:00:00', '2026-03-10 18:00:00', NULL),
	(11, 1, 'VOICEMAIL', 1, 16, '2026-03-10 08:00:00', '2026-03-10 16:00:00', NULL),
	(12, 1, 'VOICEMAIL', 1, 17, '2026-03-10 16:00:00', '2026-03-10 22:00:00', NULL),
	(13, 1, 'LIVE_CALL', 1, 2, '2026-03-11 00:00:00', '2026-03-11 04:00:00', NULL),
	(14, 1, 'LIVE_CHAT', 1, 8, '2026-03-11 00:00:00', '2026-03-11 04:00:00', NULL),
	(15, 1, 'LIVE_CALL', 1, 3, '2026-03-11 04:00:00', '2026-03-11 08:00:00', NULL),
	(16, 1, 'LIVE_CHAT', 1, 9, '2026-03-11 04:00:00', '2026-03-11 08:00:00', NULL),
	(17, 1, 'LIVE_CALL', 1, 4, '2026-03-11 08:00:00', '2026-03-11 12:00:00', NULL),
	(18, 1, 'LIVE_CHAT', 1, 10, '2026-03-11 08:00:00', '2026-03-11 12:00:00', NULL),
	(19, 1, 'LIVE_CALL', 1, 5, '2026-03-11 12:00:00', '2026-03-11 16:00:00', NULL),
	(20, 1, 'LIVE_CHAT', 1, 11, '2026-03-11 12:00:00', '2026-03-11 16:00:00', NULL),
	(21, 1, 'LIVE_CALL', 1, 6, '2026-03-11 16:00:00', '2026-03-11 20:00:00', NULL),
	(22, 1, 'LIVE_CHAT', 1, 12, '2026-03-11 16:00:00', '2026-03-11 20:00:00', NULL),
	(23, 1, 'LIVE_CALL', 1, 7, '2026-03-11 20:00:00', '2026-03-12 00:00:00', NULL),
	(24, 1, 'LIVE_CHAT', 1, 13, '2026-03-11 20:00:00', '2026-03-12 00:00:00', NULL),
	(25, 1, 'LIVE_CHAT', 2, 15, '2026-03-11 09:00:00', '2026-03-11 17:00:00', NULL),
	(26, 1, 'LIVE_CALL', 2, 14, '2026-03-11 10:00:00', '2026-03-11 18:00:00', NULL),
	(27, 1, 'VOICEMAIL', 1, 16, '2026-03-11 08:00:00', '2026-03-11 16:00:00', NULL),
	(28, 1, 'VOICEMAIL', 1, 17, '2026-03-11 16:00:00', '2026-03-11 22:00:00', NULL),
	(29, 1, 'LIVE_CALL', 1, 2, '2026-03-12 00:00:00', '2026-03-12 04:00:00', NULL),
	(30, 1, 'LIVE_CHAT', 1, 8, '2026-03-12 00:00:00', '2026-03-12 04:00:00', NULL),
	(31, 1, 'LIVE_CALL', 1, 3, '2026-03-12 04:00:00', '2026-03-12 08:00:00', NULL),
	(32, 1, 'LIVE_CHAT', 1, 9, '2026-03-12 04:00:00', '2026-03-12 08:00:00', NULL),
	(33, 1, 'LIVE_CALL', 1, 4, '2026-03-12 08:00:00', '2026-03-12 12:00:00', NULL),
	(34, 1, 'LIVE_CHAT', 1, 10, '2026-03-12 08:00:00', '2026-03-12 12:00:00', NULL),
	(35, 1, 'LIVE_CALL', 1, 5, '2026-03-12 12:00:00', '2026-03-12 16:00:00', NULL),
	(36, 1, 'LIVE_CHAT', 1, 11, '2026-03-12 12:00:00', '2026-03-12 16:00:00', NULL),
	(41, 1, 'LIVE_CHAT', 2, 15, '2026-03-12 09:00:00', '2026-03-12 17:00:00', NULL),
	(42, 1, 'LIVE_CALL', 2, 14, '2026-03-12 10:00:00', '2026-03-12 18:00:00', NULL),
	(43, 1, 'VOICEMAIL', 1, 16, '2026-03-12 08:00:00', '2026-03-12 16:00:00', NULL);
insert into fill_run (id, desk_id, state, started_at, by_advisor, by_name, may_move, seconds, heard_at, stopped_by, to_fill, open_left, penalty, bound, ended_at, edit, words) overriding system value values
	(1, 1, 'NOTHING', '2026-03-10 14:00:00+00', NULL, 'Planning', false, 30, '2026-03-10 14:00:00+00', NULL, 0, NULL, NULL, NULL, '2026-03-10 14:00:00+00', NULL, '');
insert into fill_reason (run_id, place, unmet, subject, person, why) values
	(1, 1, true, 'Tuesday', 'Ana', 'Nobody else has the skill.');
insert into follow_up (id, desk_id, call_id, kind, at, done_at, done_by) overriding system value values
	(1, 1, 1, 'EMAIL', '2026-03-10 14:23:00+00', NULL, NULL);
insert into handoff_due (desk_id, due_at) values
	(1, '2026-03-10 14:45:00+00');
insert into handoff_step (desk_id, role, seat, at, outgoing_id, incoming_id, step, minutes, taken_at, rota_revision) values
	(1, 'LIVE_CALL', 1, '2026-03-10 14:00:00+00', NULL, 4, 'TOLD', 5, '2026-03-10 13:55:00+00', 1),
	(1, 'LIVE_CHAT', 1, '2026-03-10 14:00:00+00', NULL, 10, 'TOLD', 5, '2026-03-10 13:55:00+00', 1),
	(1, 'VOICEMAIL', 1, '2026-03-10 14:00:00+00', NULL, 16, 'TOLD', 5, '2026-03-10 13:55:00+00', 1),
	(1, 'VOICEMAIL', 1, '2026-03-10 14:00:00+00', NULL, 16, 'TOLD', 0, '2026-03-10 14:00:00+00', 1);
insert into idempotency_key (desk_id, caller, key, request_sha256, answer, at) values
	(1, 'program Printed at start', 'k1', '\x25b171348cb3a9bbf5c6df17d7fb16922d41b8207a69fd4a7abe2c342a02a381', '{"id":1,"state":"BOOKED","slotStart":"2026-03-10T14:00:00Z","slotEnd":"2026-03-10T14:20:00Z","customerTimes":[{"zone":"Europe/London","start":"2026-03-10T14:00:00Z","end":"2026-03-10T14:20:00Z"}],"name":"Zoe","phone":"••••0018","region":"GB","international":true,"bookedAt":"2026-03-10T13:55:00Z","bookedBy":"Printed at start"}', '2026-03-10 13:55:00+00');
insert into installation (only_row, clock_mode, first_used_at, rehearsal_now) values
	(true, 'rehearsal', '2026-03-10 13:55:00+00', '2026-03-10 14:23:00+00');
insert into ledger_digest (desk_id, day, number, sha256, recorded_at) values
	(1, '2026-03-09', 1, '\xc7670013a395061cdff4963fa694483dc7871cd8714d74fc7716eb27218902b2', '2026-03-10 14:00:00+00');
insert into ledger_entry (desk_id, number, at, kind, role, seat, advisor_id, other_id, actor_id, rota_revision, detail, previous_sha256, sha256) values
	(1, 1, '2026-03-10 13:55:00+00', 'HELD', 'LIVE_CALL', 1, 4, NULL, 4, 1, '{"advisor":"Ana"}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xc7670013a395061cdff4963fa694483dc7871cd8714d74fc7716eb27218902b2'),
	(1, 2, '2026-03-10 13:55:00+00', 'HELD', 'LIVE_CHAT', 1, 10, NULL, 10, 1, '{"advisor":"Cleo"}', '\xc7670013a395061cdff4963fa694483dc7871cd8714d74fc7716eb27218902b2', '\xcf51b84fce26136e61abd35707bc154eea9f56df521d69c3e0c881033d2ed08b'),
	(1, 3, '2026-03-10 14:19:00+00', 'NOTE_LEFT', 'LIVE_CALL', 1, 4, NULL, 4, 1, '{"advisor":"Ana"}', '\xcf51b84fce26136e61abd35707bc154eea9f56df521d69c3e0c881033d2ed08b', '\xf75cc41c2c95e5e6f912a7c9a606e2feb404e5f3b497463f843dce96148bb5e8');
insert into ledger_head (desk_id, number, at, sha256) values
	(1, 3, '2026-03-10 14:19:00+00', '\xf75cc41c2c95e5e6f912a7c9a606e2feb404e5f3b497463f843dce96148bb5e8');
insert into link_key (only_row, key) values
	(true, '\xa1ae5ad2cf762e92735697e0466f088ff564398994699e955394578bd2d04048');
insert into next_try (callback_id, desk_id, tries, not_before) values
	(2, 1, 1, '2026-03-10 16:23:00+00');
insert into seat_hold (id, desk_id, role, seat, advisor_id, held_from, released_at) overriding system value values
	(1, 1, 'LIVE_CALL', 1, 4, '2026-03-10 13:55:00+00', NULL),
	(2, 1, 'LIVE_CHAT', 1, 10, '2026-03-10 13:55:00+00', NULL);
insert into seat_note (id, desk_id, role, seat, author_id, hold_id, text, written_at) overriding system value values
	(1, 1, 'LIVE_CALL', 1, 4, 1, 'Zoe objected; an e-mail is owed.', '2026-03-10 14:19:00+00');
insert into note_read (note_id, reader_id, read_at) values
	(1, 5, '2026-03-10 14:20:00+00');
insert into pattern_person (desk_id, pattern_id, "position", advisor_id) values
	(1, 1, 1, 4),
	(1, 1, 2, 5);
insert into pattern_span (desk_id, pattern_id, "position", week, weekday, starts, ends) values
	(1, 1, 1, 1, 6, '22:00:00', '02:00:00');
insert into place_hold (secret_sha256, desk_id, slot_start, lane, address_tag, number_tag, held_until) values
	('\xca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 1, '2026-03-10 15:00:00+00', 1, 'a', 'n', '2026-03-10 14:40:00+00');
insert into presence (desk_id, advisor_id, last_heard, unreachable_since) values
	(1, 4, '2026-03-10 14:22:00+00', NULL);
insert into prompt (id, desk_id, advisor_id, key, concern, title, text, act, act_role, act_seat, act_handoff, told_at, good_until, settled_at, seen_at, used_at) overriding system value values
	(1, 1, 4, 'seat/LIVE_CALL/1/1773151200000/told/5/1773150900000', 'OWN_HANDOFF', 'Your shift on Live Call 1 starts at 08:00 MT, in 5 min', 'Log in to take the seat.', 'LOG_IN', 'LIVE_CALL', 1, '2026-03-10 14:00:00+00', '2026-03-10 13:55:00+00', '2026-03-10 14:55:00+00', '2026-03-10 13:55:00+00', NULL, NULL),
	(2, 1, 10, 'seat/LIVE_CHAT/1/1773151200000/told/5/1773150900000', 'OWN_HANDOFF', 'Your shift on Live Chat 1 starts at 08:00 MT, in 5 min', 'Log in to take the seat.', 'LOG_IN', 'LIVE_CHAT', 1, '2026-03-10 14:00:00+00', '2026-03-10 13:55:00+00', '2026-03-10 14:55:00+00', '2026-03-10 13:55:00+00', NULL, NULL),
	(3, 1, 16, 'seat/VOICEMAIL/1/1773151200000/told/5/1773150900000', 'OWN_HANDOFF', 'Your shift on Voicemail 1 starts at 08:00 MT, in 5 min', 'Log in to take the seat.', 'LOG_IN', 'VOICEMAIL', 1, '2026-03-10 14:00:00+00', '2026-03-10 13:55:00+00', '2026-03-10 14:55:00+00', '2026-03-10 14:00:00+00', NULL, NULL),
	(4, 1, 16, 'seat/VOICEMAIL/1/1773151200000/told/0/1773151200000', 'OWN_HANDOFF', 'Your shift on Voicemail 1 starts now, at 08:00 MT', 'Log in to take the seat.', 'LOG_IN', 'VOICEMAIL', 1, '2026-03-10 14:00:00+00', '2026-03-10 14:00:00+00', '2026-03-10 15:00:00+00', NULL, NULL, NULL),
	(5, 1, 4, 'call/1/15/4', 'ASKED', 'Your call has gone on for 15 min', 'The 08:20 call with ••••0143 would wait. Cleo or Pia could take it. Close by 08:20 MT, or transfer the call.', NULL, NULL, NULL, NULL, '2026-03-10 14:15:00+00', '2026-03-10 15:15:00+00', '2026-03-10 14:16:00+00', NULL, NULL),
	(6, 1, 1, 'call/1/15', 'LEAD', 'Ana''s call has gone on for 15 min', 'The 08:20 call with ••••0143 would wait. Cleo or Pia could take it.', NULL, NULL, NULL, NULL, '2026-03-10 14:15:00+00', '2026-03-10 15:15:00+00', '2026-03-10 14:16:00+00', NULL, NULL),
	(10, 1, 4, 'callback/2/late/1773152400000', 'ASKED', 'The 08:20 call is late', '••••0143 waits, 10:20 in New York, and nobody has started the call. At 08:40 MT it is missed. Start it, or tell a lead that you cannot.', NULL, NULL, NULL, NULL, '2026-03-10 14:22:00+00', '2026-03-10 14:40:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(11, 1, 1, 'callback/2/late/1773152400000', 'LEAD', 'The 08:20 call is late', '••••0143 waits, 10:20 in New York, and nobody has started the call. At 08:40 MT it is missed.', NULL, NULL, NULL, NULL, '2026-03-10 14:22:00+00', '2026-03-10 14:40:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(7, 1, 10, 'call/1/transfer/1773152160000', 'ASKED', 'Ana has transferred a call to you', '••••0018 is yours, begun at 08:00 MT. Open My shift.', NULL, NULL, NULL, NULL, '2026-03-10 14:16:00+00', '2026-03-10 15:16:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(8, 1, 10, 'call/1/20/10', 'ASKED', 'Your call is an overrun', 'It has gone on since 08:00 MT. Close it, or transfer it.', NULL, NULL, NULL, NULL, '2026-03-10 14:20:00+00', '2026-03-10 15:20:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(9, 1, 1, 'call/1/20', 'LEAD', 'Cleo''s call is an overrun', 'It has gone on since 08:00 MT.', NULL, NULL, NULL, NULL, '2026-03-10 14:20:00+00', '2026-03-10 15:20:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(12, 1, 5, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(13, 1, 11, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(14, 1, 6, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(15, 1, 7, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(16, 1, 2, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(17, 1, 3, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(18, 1, 12, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(19, 1, 13, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(20, 1, 1, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(21, 1, 8, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(22, 1, 9, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(23, 1, 17, 'swap/1/asked/1773152580000', 'ASKED', 'Ana offers you Thu 12 Mar 08:00–12:00 on Live Call 1', 'Accept or decline it. “Dentist”', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL),
	(24, 1, 4, 'swap/1/accepted/1773152580000', 'ASKED', 'Ben would take Thu 12 Mar 08:00–12:00 on Live Call 1', 'A lead decides. Until then it is yours.', 'MY_SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', NULL, NULL, NULL),
	(25, 1, 1, 'swap/1/decide/1773152580000', 'LEAD', 'Swap: Ana → Ben, to approve', 'Thu 12 Mar 08:00–12:00 on Live Call 1. Approve or refuse it.', 'SWAPS', NULL, NULL, NULL, '2026-03-10 14:23:00+00', '2026-03-12 14:00:00+00', NULL, NULL, NULL);
insert into prompt_channels (desk_id, room_url, seat_hook_url, seat_hook_key) values
	(1, 'https://hooks.slack.com/room', 'https://tickets.example.com/seats', '\x0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b');
insert into prompt_delivery (id, desk_id, lane, channel, prompt_id, body, state, in_flight, due_at, useless_from, tries, problem, ended_at) overriding system value values
	(1, 1, 'webhook/4', 'webhook', 1, NULL, 'sent', false, '2026-03-10 14:00:00+00', NULL, 1, NULL, '2026-03-10 14:00:00+00');
insert into prompt_settings (advisor_id, desk_id, webhook_url, webhook_on, mail_address, mail_on, browser_on, sound_on, quiet_from, quiet_to) values
	(4, 1, 'https://hooks.slack.com/ana', false, 'ana@example.com', true, true, false, '22:00:00', '07:00:00');
insert into queue (desk_id, role, waiting, promised, oldest_at, as_of) values
	(1, 'VOICEMAIL', 0, 0, NULL, '2026-03-10 14:00:00+00');
insert into queue_empty (desk_id, role, began, known_until) values
	(1, 'VOICEMAIL', '2026-03-10 14:00:00+00', '2026-03-10 14:30:00+00');
insert into request (id, desk_id, state, channel, phone, region, international, number_zones, customer_name, stated_zone, stated_country, reason, wished_at, asked_at, asked_by, role, priority, callback_id, marked_for, taken_by, taken_at, closed_at, closed_by, outcome, notes) overriding system value values
	(1, 1, 'CALLBACK', 'CHAT', '+442079460019', 'GB', true, '{Europe/London}', 'Kit', NULL, NULL, NULL, NULL, '2026-03-10 13:55:00+00', 'Printed at start', 'LIVE_CALL', 'URGENT', 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	(2, 1, 'LISTED', 'VOICEMAIL', '+12484640920', 'US', false, '{America/Detroit}', 'Max', NULL, NULL, NULL, NULL, '2026-03-10 14:10:00+00', 'Phones', 'VOICEMAIL', 'HIGH', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into recording (request_id, desk_id, type, bytes) values
	(2, 1, 'WAV', 4);
insert into recording_piece (request_id, number, content) values
	(2, 0, '\x52494646');
insert into request_decision (id, desk_id, request_id, at, rule, why) overriding system value values
	(1, 1, 1, '2026-03-10 13:55:00+00', 'P4', 'The number is international (United Kingdom): Live Call calls, in the first slot that suits. Booked for Tue 10 Mar 08:40 MT.'),
	(2, 1, 2, '2026-03-10 14:10:00+00', 'K3', 'A new voicemail from a domestic number, without a time: Voicemail calls.');
insert into rota_revision (desk_id, number, published_at, published_by, why) values
	(1, 1, '2026-03-10 06:00:00+00', NULL, 'The sample rota');
insert into session (sha256, desk_id, advisor_id, role, by_link, created_at, expires_at) values
	('\x7e75908728744d2c277b84e6cc46372824c8e4e87fb86e5e9b1e18033ddae0eb', 1, 1, 'advisor', true, '2026-03-10 14:23:00+00', '2026-03-11 06:23:00+00');
insert into shift (id, desk_id, role, seat, advisor_id, local_start, local_end, starts_at, ends_at, added_in, removed_in) overriding system value values
	(1, 1, 'LIVE_CALL', 1, 4, '2026-03-10 08:00:00', '2026-03-10 12:00:00', '2026-03-10 14:00:00+00', '2026-03-10 18:00:00+00', 1, NULL),
	(2, 1, 'LIVE_CHAT', 1, 10, '2026-03-10 08:00:00', '2026-03-10 12:00:00', '2026-03-10 14:00:00+00', '2026-03-10 18:00:00+00', 1, NULL),
	(3, 1, 'VOICEMAIL', 1, 16, '2026-03-10 08:00:00', '2026-03-10 16:00:00', '2026-03-10 14:00:00+00', '2026-03-10 22:00:00+00', 1, NULL),
	(4, 1, 'LIVE_CHAT', 2, 15, '2026-03-10 09:00:00', '2026-03-10 17:00:00', '2026-03-10 15:00:00+00', '2026-03-10 23:00:00+00', 1, NULL),
	(5, 1, 'LIVE_CALL', 2, 14, '2026-03-10 10:00:00', '2026-03-10 18:00:00', '2026-03-10 16:00:00+00', '2026-03-11 00:00:00+00', 1, NULL),
	(6, 1, 'LIVE_CALL', 1, 5, '2026-03-10 12:00:00', '2026-03-10 16:00:00', '2026-03-10 18:00:00+00', '2026-03-10 22:00:00+00', 1, NULL),
	(7, 1, 'LIVE_CHAT', 1, 11, '2026-03-10 12:00:00', '2026-03-10 16:00:00', '2026-03-10 18:00:00+00', '2026-03-10 22:00:00+00', 1, NULL),
	(8, 1, 'LIVE_CALL', 1, 6, '2026-03-10 16:00:00', '2026-03-10 20:00:00', '2026-03-10 22:00:00+00', '2026-03-11 02:00:00+00', 1, NULL),
	(9, 1, 'LIVE_CHAT', 1, 12, '2026-03-10 16:00:00', '2026-03-10 20:00:00', '2026-03-10 22:00:00+00', '2026-03-11 02:00:00+00', 1, NULL),
	(10, 1, 'VOICEMAIL', 1, 17, '2026-03-10 16:00:00', '2026-03-10 22:00:00', '2026-03-10 22:00:00+00', '2026-03-11 04:00:00+00', 1, NULL),
	(11, 1, 'LIVE_CALL', 1, 7, '2026-03-10 20:00:00', '2026-03-11 00:00:00', '2026-03-11 02:00:00+00', '2026-03-11 06:00:00+00', 1, NULL),
	(12, 1, 'LIVE_CHAT', 1, 13, '2026-03-10 20:00:00', '2026-03-11 00:00:00', '2026-03-11 02:00:00+00', '2026-03-11 06:00:00+00', 1, NULL),
	(13, 1, 'LIVE_CALL', 1, 2, '2026-03-11 00:00:00', '2026-03-11 04:00:00', '2026-03-11 06:00:00+00', '2026-03-11 10:00:00+00', 1, NULL),
	(14, 1, 'LIVE_CHAT', 1, 8, '2026-03-11 00:00:00', '2026-03-11 04:00:00', '2026-03-11 06:00:00+00', '2026-03-11 10:00:00+00', 1, NULL),
	(15, 1, 'LIVE_CALL', 1, 3, '2026-03-11 04:00:00', '2026-03-11 08:00:00', '2026-03-11 10:00:00+00', '2026-03-11 14:00:00+00', 1, NULL),
	(16, 1, 'LIVE_CHAT', 1, 9, '2026-03-11 04:00:00', '2026-03-11 08:00:00', '2026-03-11 10:00:00+00', '2026-03-11 14:00:00+00', 1, NULL),
	(17, 1, 'LIVE_CALL', 1, 4, '2026-03-11 08:00:00', '2026-03-11 12:00:00', '2026-03-11 14:00:00+00', '2026-03-11 18:00:00+00', 1, NULL),
	(18, 1, 'LIVE_CHAT', 1, 10, '2026-03-11 08:00:00', '2026-03-11 12:00:00', '2026-03-11 14:00:00+00', '2026-03-11 18:00:00+00', 1, NULL),
	(19, 1, 'VOICEMAIL', 1, 16, '2026-03-11 08:00:00', '2026-03-11 16:00:00', '2026-03-11 14:00:00+00', '2026-03-11 22:00:00+00', 1, NULL),
	(20, 1, 'LIVE_CHAT', 2, 15, '2026-03-11 09:00:00', '2026-03-11 17:00:00', '2026-03-11 15:00:00+00', '2026-03-11 23:00:00+00', 1, NULL),
	(21, 1, 'LIVE_CALL', 2, 14, '2026-03-11 10:00:00', '2026-03-11 18:00:00', '2026-03-11 16:00:00+00', '2026-03-12 00:00:00+00', 1, NULL),
	(22, 1, 'LIVE_CALL', 1, 5, '2026-03-11 12:00:00', '2026-03-11 16:00:00', '2026-03-11 18:00:00+00', '2026-03-11 22:00:00+00', 1, NULL),
	(23, 1, 'LIVE_CHAT', 1, 11, '2026-03-11 12:00:00', '2026-03-11 16:00:00', '2026-03-11 18:00:00+00', '2026-03-11 22:00:00+00', 1, NULL),
	(24, 1, 'LIVE_CALL', 1, 6, '2026-03-11 16:00:00', '2026-03-11 20:00:00', '2026-03-11 22:00:00+00', '2026-03-12 02:00:00+00', 1, NULL),
	(25, 1, 'LIVE_CHAT', 1, 12, '2026-03-11 16:00:00', '2026-03-11 20:00:00', '2026-03-11 22:00:00+00', '2026-03-12 02:00:00+00', 1, NULL),
	(26, 1, 'VOICEMAIL', 1, 17, '2026-03-11 16:00:00', '2026-03-11 22:00:00', '2026-03-11 22:00:00+00', '2026-03-12 04:00:00+00', 1, NULL),
	(27, 1, 'LIVE_CALL', 1, 7, '2026-03-11 20:00:00', '2026-03-12 00:00:00', '2026-03-12 02:00:00+00', '2026-03-12 06:00:00+00', 1, NULL),
	(28, 1, 'LIVE_CHAT', 1, 13, '2026-03-11 20:00:00', '2026-03-12 00:00:00', '2026-03-12 02:00:00+00', '2026-03-12 06:00:00+00', 1, NULL),
	(29, 1, 'LIVE_CALL', 1, 2, '2026-03-12 00:00:00', '2026-03-12 04:00:00', '2026-03-12 06:00:00+00', '2026-03-12 10:00:00+00', 1, NULL),
	(30, 1, 'LIVE_CHAT', 1, 8, '2026-03-12 00:00:00', '2026-03-12 04:00:00', '2026-03-12 06:00:00+00', '2026-03-12 10:00:00+00', 1, NULL),
	(31, 1, 'LIVE_CALL', 1, 3, '2026-03-12 04:00:00', '2026-03-12 08:00:00', '2026-03-12 10:00:00+00', '2026-03-12 14:00:00+00', 1, NULL),
	(32, 1, 'LIVE_CHAT', 1, 9, '2026-03-12 04:00:00', '2026-03-12 08:00:00', '2026-03-12 10:00:00+00', '2026-03-12 14:00:00+00', 1, NULL),
	(33, 1, 'LIVE_CALL', 1, 4, '2026-03-12 08:00:00', '2026-03-12 12:00:00', '2026-03-12 14:00:00+00', '2026-03-12 18:00:00+00', 1, NULL),
	(34, 1, 'LIVE_CHAT', 1, 10, '2026-03-12 08:00:00', '2026-03-12 12:00:00', '2026-03-12 14:00:00+00', '2026-03-12 18:00:00+00', 1, NULL),
	(35, 1, 'VOICEMAIL', 1, 16, '2026-03-12 08:00:00', '2026-03-12 16:00:00', '2026-03-12 14:00:00+00', '2026-03-12 22:00:00+00', 1, NULL),
	(36, 1, 'LIVE_CHAT', 2, 15, '2026-03-12 09:00:00', '2026-03-12 17:00:00', '2026-03-12 15:00:00+00', '2026-03-12 23:00:00+00', 1, NULL),
	(37, 1, 'LIVE_CALL', 2, 14, '2026-03-12 10:00:00', '2026-03-12 18:00:00', '2026-03-12 16:00:00+00', '2026-03-13 00:00:00+00', 1, NULL),
	(38, 1, 'LIVE_CALL', 1, 5, '2026-03-12 12:00:00', '2026-03-12 16:00:00', '2026-03-12 18:00:00+00', '2026-03-12 22:00:00+00', 1, NULL),
	(39, 1, 'LIVE_CHAT', 1, 11, '2026-03-12 12:00:00', '2026-03-12 16:00:00', '2026-03-12 18:00:00+00', '2026-03-12 22:00:00+00', 1, NULL);
insert into sign_in_link (sha256, desk_id, advisor_id, role, expires_at, used_at) values
	('\x47dbe1c169ce40c9b0c7d43ea4de52500d310f5944b7ce497a3575282d6dcbd8', 1, 4, 'advisor', '2026-03-11 01:55:00+00', NULL),
	('\xe16ddb675a7dc5bcae11f34a1dbc2e4b23df89affabfab51f7532df45bdce388', 1, 5, 'advisor', '2026-03-11 01:55:00+00', NULL),
	('\x5a1ef85d5070babcc9517857b92235189257d696506a5a0ab2268cec09495370', 1, NULL, 'wallboard', '2026-03-11 01:55:00+00', NULL),
	('\xcfa31a63af6d09c95af9b5855e4865fab1e30117b84f0d157f5cb4d6e5870031', 1, 1, 'advisor', '2026-03-11 01:55:00+00', '2026-03-10 14:23:00+00');
insert into slot_horizon (desk_id, created_until) values
	(1, '2026-03-10 21:00:00+00');
insert into slot_watch (callback_id, slot_start, desk_id, late_at, offered_at) values
	(1, '2026-03-10 14:00:00+00', 1, NULL, NULL),
	(2, '2026-03-10 14:20:00+00', 1, '2026-03-10 14:22:00+00', NULL);
insert into stand_by (desk_id, role, seat, advisor_id, since) values
	(1, 'LIVE_CALL', 2, 14, '2026-03-10 14:20:00+00');
insert into swap (id, desk_id, advisor_id, role, seat, shift_start, shift_end, part_from, part_to, asked_of, return_role, return_seat, return_start, return_end, note, state, ends_by, offered_at, done_in, undo_asked_by) overriding system value values
	(1, 1, 4, 'LIVE_CALL', 1, '2026-03-12 08:00:00', '2026-03-12 12:00:00', '2026-03-12 08:00:00', '2026-03-12 12:00:00', NULL, NULL, NULL, NULL, NULL, 'Dentist', 'ACCEPTED', '2026-03-12 14:00:00+00', '2026-03-10 14:23:00+00', NULL, NULL);
insert into swap_acceptance (swap_id, desk_id, advisor_id, warnings) values
	(1, 1, 5, '{}');
insert into swap_event (id, desk_id, swap_id, kind, at, by_name, for_advisor, words) overriding system value values
	(1, 1, 1, 'OFFERED', '2026-03-10 14:23:00+00', 'Phones', NULL, 'Dentist'),
	(2, 1, 1, 'ACCEPTED', '2026-03-10 14:23:00+00', 'Phones 2', NULL, '');
insert into time_off (id, desk_id, advisor_id, local_from, local_to, starts_at, ends_at, reason, state, asked_by, asked_at, decided_by, decided_at, decision_words) overriding system value values
	(1, 1, 13, '2026-03-20 00:00:00', '2026-03-22 00:00:00', '2026-03-20 06:00:00+00', '2026-03-22 06:00:00+00', 'A wedding in the family', 'ASKED', 13, '2026-03-10 13:55:00+00', NULL, NULL, '');
insert into time_off_step (id, desk_id, time_off_id, state, by_advisor, at, words) overriding system value values
	(1, 1, 1, 'ASKED', 13, '2026-03-10 13:55:00+00', '');
insert into wish (id, desk_id, advisor_id, wanted, on_date, weekday, local_from, local_to, role, weight) overriding system value values
	(1, 1, 5, false, NULL, 5, '16:00:00', '00:00:00', NULL, 6),
	(2, 1, 10, true, NULL, 1, '00:00:00', '00:00:00', NULL, 3);
select setval('advisor_id_seq', 17, true);
select setval('api_token_id_seq', 4, true);
select setval('call_id_seq', 2, true);
select setval('callback_id_seq', 3, true);
select setval('cover_id_seq', 1, true);
select setval('coverage_dates_id_seq', 1, true);
select setval('coverage_need_id_seq', 50, true);
select setval('desk_id_seq', 1, true);
select setval('draft_shift_id_seq', 236, true);
select setval('fill_run_id_seq', 1, true);
select setval('follow_up_id_seq', 1, true);
select setval('pattern_id_seq', 1, true);
select setval('prompt_delivery_id_seq', 1, true);
select setval('prompt_id_seq', 25, true);
select setval('request_decision_id_seq', 2, true);
select setval('request_id_seq', 2, true);
select setval('seat_hold_id_seq', 2, true);
select setval('seat_note_id_seq', 1, true);
select setval('shift_id_seq', 236, true);
select setval('swap_event_id_seq', 2, true);
select setval('swap_id_seq', 1, true);
select setval('time_off_id_seq', 1, true);
select setval('time_off_step_id_seq', 1, true);
select setval('wish_id_seq', 2, true);
