-- Made-up rows, the same ones at each load. Numbers come from the sequences, in the order of the lines.
INSERT INTO country (country) VALUES
    ('Austria'), ('Canada'), ('Chile'), ('Estonia'), ('Iceland'), ('Japan'), ('Kenya'), ('New Zealand'), ('Portugal'),
    ('Türkiye');

INSERT INTO city (city, country_id) VALUES
    ('Almbruck', 1), ('Steinwiesen', 1), ('Larch Harbour', 2), ('Port Wendell', 2), ('Puerto Calma', 3),
    ('Valle Sereno', 3), ('Kaldesaar', 4), ('Merevald', 4), ('Hvitavik', 5), ('Nordholt', 5), ('Aoikawa', 6),
    ('Midorimachi', 6), ('Kijani', 7), ('Maji Bora', 7), ('Fernlea', 8), ('Totara Bay', 8), ('Pedra Alta', 9),
    ('Vila do Sol', 9), ('Çınarlı', 10), ('Yıldızköy', 10);

INSERT INTO address (address, address2, district, city_id, postal_code, phone)
SELECT
    (10 + n * 7 % 90) || ' ' || (ARRAY['Linden Lane', 'Harbour Street', 'Mill Road', 'Station Square', 'Quarry Hill',
        'Orchard Way', 'Lantern Court'])[n % 7 + 1],
    CASE WHEN n % 4 = 0 THEN 'Door ' || n % 9 + 1 END,
    (ARRAY['North', 'East', 'South', 'West'])[n % 4 + 1],
    n % 20 + 1,
    CASE WHEN n % 6 <> 5 THEN lpad((1000 + n * 37)::text, 5, '0') END,
    '555-01' || lpad(n::text, 2, '0')
FROM generate_series(0, 49) AS n;

INSERT INTO store (manager_staff_id, address_id) VALUES (1, 1), (3, 2), (5, 3), (7, 4);

INSERT INTO staff (first_name, last_name, address_id, email, store_id, active, username, picture) VALUES
    ('Ilse', 'Brandner', 5, 'ilse.brandner@example.org', 1, true, 'ilse', '\x89504e470d0a1a0a'),
    ('Tomas', 'Quill', 6, 'tomas.quill@example.org', 1, true, 'tomas', NULL),
    ('Noor', 'Vasara', 7, 'noor.vasara@example.org', 2, true, 'noor', NULL),
    ('Petra', 'Oduya', 8, NULL, 2, false, 'petra', NULL),
    ('Emre', 'Aksoylu', 9, 'emre.aksoylu@example.org', 3, true, 'emre', '\x89504e470d0a1a0a'),
    ('Lotte', 'Marchetti', 10, 'lotte.marchetti@example.org', 3, true, 'lotte', NULL),
    ('Jonah', 'Fairweather', 11, 'jonah.fairweather@example.org', 4, true, 'jonah', NULL),
    ('Mika', 'Hoshino', 12, 'mika.hoshino@example.org', 4, true, 'mika', NULL);

INSERT INTO customer (store_id, first_name, last_name, email, address_id, activebool, create_date, active)
SELECT
    n % 4 + 1,
    (ARRAY['Ada', 'Bruno', 'Chiara', 'Dario', 'Elif', 'Femke', 'Goran', 'Hana', 'Ivo', 'Juno', 'Kaleb', 'Lucia'])[n % 12 + 1],
    (ARRAY['Amberley', 'Bexfield', 'Corvin', 'Dunmore', 'Ellingsen', 'Farrow', 'Grainger'])[n % 7 + 1],
    'customer' || n + 1 || '@example.org',
    n % 38 + 13,
    n % 10 <> 9,
    date '2021-11-01' + n,
    CASE WHEN n % 10 <> 9 THEN 1 ELSE 0 END
FROM generate_series(0, 39) AS n;

INSERT INTO language (name) VALUES ('English'), ('German'), ('Turkish'), ('Japanese'), ('Portuguese'), ('Estonian');

INSERT INTO category (name) VALUES
    ('Adventure'), ('Comedy'), ('Documentary'), ('Drama'), ('Family'), ('Mystery'), ('Science Fiction'), ('Thriller');

INSERT INTO actor (first_name, last_name) VALUES
    ('ALMA', 'REDFERN'), ('BASIL', 'THORNBURY'), ('CLEO', 'WINSLET-MORROW'), ('DESMOND', 'ARKWRIGHT'),
    ('EDDA', 'SOLBERG'), ('FINN', 'CASTELLAN'), ('GRETA', 'HOLLOWAY'), ('HUGO', 'PENHALIGON'), ('INES', 'CARDOSA'),
    ('JASPER', 'LOWELL'), ('KEZIA', 'BANNERMAN'), ('LEOPOLD', 'STRAND'), ('MAREN', 'OSTLER'), ('NIKO', 'VALENTI'),
    ('OPHELIA', 'DREW'), ('PASCAL', 'MERRIDEW'), ('QUENTIN', 'ASHDOWN'), ('ROSALIND', 'KEMBLE'), ('SILAS', 'NORGAARD'),
    ('THEA', 'UNDERHILL'), ('URSULA', 'VANCE'), ('VIKTOR', 'LINDQVIST'), ('WANDA', 'SALTER'), ('YUSUF', 'DENIZ');

INSERT INTO film (
    title, description, release_year, language_id, original_language_id, rental_duration, rental_rate, length,
    replacement_cost, rating, special_features)
SELECT
    film.title,
    film.description,
    1990 + film.n % 32,
    CASE WHEN film.n % 5 = 0 THEN 2 ELSE 1 END,
    CASE WHEN film.n % 5 = 0 THEN film.n / 5 % 4 + 3 END,
    film.n % 5 + 3,
    (ARRAY[0.99, 2.99, 4.99])[film.n % 3 + 1],
    70 + film.n * 11 % 90,
    9.99 + film.n % 20,
    (enum_range(NULL::mpaa_rating))[film.n % 5 + 1],
    CASE film.n % 4
        WHEN 0 THEN ARRAY['Trailers']
        WHEN 1 THEN ARRAY['Trailers', 'Deleted Scenes']
        WHEN 2 THEN ARRAY['Commentaries', 'Behind the Scenes']
    END
FROM (
    VALUES
        (1, 'The Tin Orchard', 'A gardener finds that her trees ring in the wind and sets out to learn who made them.'),
        (2, 'Harbour of Glass', 'Two lighthouse keepers share one light and one secret.'),
        (3, 'Nine Quiet Mondays', 'A clerk relives the dullest day of the week until he improves it.'),
        (4, 'The Cartographer''s Debt', 'A map maker must walk to a country that she invented.'),
        (5, 'Salt and Semaphore', 'Messages between two islands arrive before they are sent.'),
        (6, 'Paper Foxes', 'A printer folds animals that deliver letters by night.'),
        (7, 'The Understudy''s Clock', 'An actor who is never called learns all parts and one crime.'),
        (8, 'Low Tide at Merrow', 'A village walks out to the ship that it lost a century ago.'),
        (9, 'A Ladder for Winter', 'Children build stairs to the top of a snowdrift and keep going.'),
        (10, 'The Borrowed Comet', 'An observatory lends its comet to a town fair.'),
        (11, 'Seventeen Umbrellas', 'A lost property office returns more than was lost.'),
        (12, 'Below the Copper Bridge', 'A ferryman and an engineer argue about a river that has no other side.'),
        (13, 'The Patient Alphabet', 'A teacher brings a dying script back, letter by letter.'),
        (14, 'Moth Season', 'A tailor hires the moths that ruined him.'),
        (15, 'Last Train to Aldermoor', 'The only passenger is also the only one who knows the line was closed.'),
        (16, 'Wren and Company', 'Four birds run a detective agency from a belfry.'),
        (17, 'The Salted Violin', 'A fiddler plays for the sea and is paid in fish.'),
        (18, 'Ordinary Giants', 'A family moves to a town where everything is a little too small.'),
        (19, 'The Ember Post', 'Fire fighters deliver the mail in a summer without rain.'),
        (20, 'Three Keys to Nowhere', 'Strangers inherit keys to a house without doors.'),
        (21, 'The Blue Ledger', 'An accountant finds a sum that changes when nobody looks.'),
        (22, 'Gravel and Grace', 'A road crew becomes the best choir of the county.'),
        (23, 'A Kite over Kaldesaar', 'A string long enough to reach the neighbours leads to trouble.'),
        (24, 'The Mirror Gardener', 'Somebody tends the other side of every looking glass.'),
        (25, 'Postcards from Tuesday', 'A traveller writes home from a day of the week.'),
        (26, 'The Second Anchor', 'A captain learns why his ship was built with two.'),
        (27, 'Murmur Hill', 'A radio station sends what the hill was told.'),
        (28, 'The Honest Forger', 'A painter copies pictures better than they were.'),
        (29, 'Static on the Line', 'Two operators fall in love between other people''s calls.'),
        (30, 'Everything but the Bell', 'A church is moved stone by stone, except for its sound.')
) AS film (n, title, description)
ORDER BY film.n;

INSERT INTO film_category (film_id, category_id) SELECT n, n % 8 + 1 FROM generate_series(1, 30) AS n;
INSERT INTO film_category (film_id, category_id) SELECT n, (n + 3) % 8 + 1 FROM generate_series(1, 30, 5) AS n;

INSERT INTO film_actor (actor_id, film_id)
SELECT (film * 5 + part * 7) % 24 + 1, film
FROM generate_series(1, 30) AS film, generate_series(0, 2) AS part;

INSERT INTO inventory (film_id, store_id) SELECT n % 30 + 1, n / 15 % 4 + 1 FROM generate_series(0, 59) AS n;

-- Every second day from January to July, at the same hour wherever the reader lives; the last rentals are still out.
INSERT INTO rental (rental_date, inventory_id, customer_id, return_date, staff_id)
SELECT
    timestamp with time zone '2022-01-03 10:15:00+00' + n * interval '48 hours',
    n * 7 % 60 + 1,
    n * 3 % 40 + 1,
    CASE WHEN n < 94 THEN timestamp with time zone '2022-01-05 17:30:00+00' + (n * 48 + n % 5 * 24) * interval '1 hour' END,
    n % 8 + 1
FROM generate_series(0, 99) AS n;

INSERT INTO payment (customer_id, staff_id, rental_id, amount, payment_date)
SELECT r.customer_id, r.staff_id, r.rental_id, f.rental_rate + r.rental_id % 3, r.rental_date + interval '90 minutes'
FROM rental r
JOIN inventory i ON i.inventory_id = r.inventory_id
JOIN film f ON f.film_id = i.film_id
ORDER BY r.rental_id;
