-- What the objects mean, in the words of the people who would run such a shop.
COMMENT ON DATABASE pagila IS 'A chain of film rental shops: what they lend, to whom, and what they earn with it.';
COMMENT ON SCHEMA public IS 'Everything the shops share: films, people, places and business.';

COMMENT ON DOMAIN year IS 'A calendar year between 1901 and 2155.';
COMMENT ON DOMAIN "bıgınt" IS 'A large whole number; no column uses it.';
COMMENT ON TYPE mpaa_rating IS 'For which age a film is suitable, from G (everybody) to NC-17 (adults).';

COMMENT ON TABLE actor IS 'People who play in films.';
COMMENT ON COLUMN actor.actor_id IS 'Number of the actor.';
COMMENT ON COLUMN actor.first_name IS 'Given name, as printed on the cover.';
COMMENT ON COLUMN actor.last_name IS 'Family name, as printed on the cover.';
COMMENT ON COLUMN actor.last_update IS 'When this row was changed last.';

COMMENT ON TABLE address IS 'Postal addresses of customers, staff and shops.';
COMMENT ON COLUMN address.address_id IS 'Number of the address.';
COMMENT ON COLUMN address.address IS 'Street and house number.';
COMMENT ON COLUMN address.address2 IS 'Floor, door or building, if the street is not enough.';
COMMENT ON COLUMN address.district IS 'Part of the country, for instance a county or a province.';
COMMENT ON COLUMN address.city_id IS 'The city that the address lies in.';
COMMENT ON COLUMN address.postal_code IS 'Postal code; some countries have none.';
COMMENT ON COLUMN address.phone IS 'Telephone number at this address.';

COMMENT ON TABLE category IS 'Genres that films are sorted into on the shelves.';
COMMENT ON COLUMN category.name IS 'Name of the genre, as written on the shelf.';

COMMENT ON TABLE city IS 'Cities with at least one address.';
COMMENT ON COLUMN city.city IS 'Name of the city.';
COMMENT ON COLUMN city.country_id IS 'The country that the city lies in.';

COMMENT ON TABLE country IS 'Countries with at least one city.';
COMMENT ON COLUMN country.country IS 'English name of the country.';

COMMENT ON TABLE customer IS 'People with a membership card of one of the shops.';
COMMENT ON COLUMN customer.customer_id IS 'Number on the membership card.';
COMMENT ON COLUMN customer.store_id IS 'The shop that issued the card.';
COMMENT ON COLUMN customer.first_name IS 'Given name of the customer.';
COMMENT ON COLUMN customer.last_name IS 'Family name of the customer.';
COMMENT ON COLUMN customer.email IS 'Where reminders go; personal data.';
COMMENT ON COLUMN customer.address_id IS 'Where the customer lives.';
COMMENT ON COLUMN customer.activebool IS 'Whether the card may be used.';
COMMENT ON COLUMN customer.create_date IS 'Day on which the card was issued.';
COMMENT ON COLUMN customer.active IS 'The same as activebool, as 1 or 0, kept for an old till.';

COMMENT ON TABLE film IS 'Films in the catalogue, whether or not a shop owns a copy.';
COMMENT ON COLUMN film.film_id IS 'Number of the film.';
COMMENT ON COLUMN film.title IS 'Title under which the film is lent.';
COMMENT ON COLUMN film.description IS 'What the film is about, in one sentence.';
COMMENT ON COLUMN film.release_year IS 'Year in which the film came to the cinemas.';
COMMENT ON COLUMN film.language_id IS 'Language that is spoken on the disc.';
COMMENT ON COLUMN film.original_language_id IS 'Language that the film was made in, when it was dubbed.';
COMMENT ON COLUMN film.rental_duration IS 'Days that a rental lasts before it is late.';
COMMENT ON COLUMN film.rental_rate IS 'Price of one rental.';
COMMENT ON COLUMN film.length IS 'Running time in minutes.';
COMMENT ON COLUMN film.replacement_cost IS 'What a customer pays for a lost disc.';
COMMENT ON COLUMN film.rating IS 'For which age the film is suitable.';
COMMENT ON COLUMN film.special_features IS 'What else is on the disc.';
COMMENT ON COLUMN film.fulltext IS 'Words of title and description for the search; a trigger fills it.';

COMMENT ON TABLE film_actor IS 'Who plays in which film.';
COMMENT ON TABLE film_category IS 'Which film stands on which shelf; a film may stand on several.';

COMMENT ON TABLE inventory IS 'Discs that the shops own, one row each.';
COMMENT ON COLUMN inventory.inventory_id IS 'Number on the disc''s label.';
COMMENT ON COLUMN inventory.film_id IS 'The film on the disc.';
COMMENT ON COLUMN inventory.store_id IS 'The shop that owns the disc.';

COMMENT ON TABLE language IS 'Languages that films are spoken in.';
COMMENT ON COLUMN language.name IS 'English name of the language, padded with blanks.';

COMMENT ON TABLE payment IS 'Money received for rentals, one part a month.';
COMMENT ON COLUMN payment.payment_id IS 'Number of the payment.';
COMMENT ON COLUMN payment.customer_id IS 'Who paid.';
COMMENT ON COLUMN payment.staff_id IS 'Who took the money.';
COMMENT ON COLUMN payment.rental_id IS 'The rental that was paid for.';
COMMENT ON COLUMN payment.amount IS 'The sum, in the currency of the shop.';
COMMENT ON COLUMN payment.payment_date IS 'When the money came in; decides the part that the row is kept in.';

COMMENT ON TABLE rental IS 'Discs lent to customers, from leaving the shop to coming back.';
COMMENT ON COLUMN rental.rental_date IS 'When the disc left the shop.';
COMMENT ON COLUMN rental.inventory_id IS 'The disc that was lent.';
COMMENT ON COLUMN rental.customer_id IS 'Who took it home.';
COMMENT ON COLUMN rental.return_date IS 'When it came back; empty while it is away.';
COMMENT ON COLUMN rental.staff_id IS 'Who handed it over.';

COMMENT ON TABLE staff IS 'People who work in the shops.';
COMMENT ON COLUMN staff.store_id IS 'The shop that the person works in.';
COMMENT ON COLUMN staff.username IS 'Name for the login at the till.';
COMMENT ON COLUMN staff.password IS 'Hash of the password for the till; empty until it is set.';
COMMENT ON COLUMN staff.picture IS 'Portrait for the badge, as PNG.';

COMMENT ON TABLE store IS 'The shops.';
COMMENT ON COLUMN store.manager_staff_id IS 'The member of staff who leads the shop; nobody leads two.';
COMMENT ON COLUMN store.address_id IS 'Where the shop is.';

COMMENT ON VIEW actor_info IS 'Actors with the films they play in, each with its genre.';
COMMENT ON COLUMN actor_info.film_info IS 'Genre and title of each film, separated by commas.';
COMMENT ON VIEW customer_list IS 'Customers with their full address, as the shops print it.';
COMMENT ON COLUMN customer_list."zip code" IS 'Postal code; the blank in the name is meant.';
COMMENT ON VIEW film_list IS 'Films with genre, price and cast.';
COMMENT ON COLUMN film_list.actors IS 'Names of the cast, separated by commas.';
COMMENT ON VIEW nicer_but_slower_film_list IS 'Films with genre, price and cast, names spelled with a capital letter.';
COMMENT ON VIEW sales_by_film_category IS 'What each genre has earned.';
COMMENT ON COLUMN sales_by_film_category.total_sales IS 'Sum of all payments for films of the genre.';
COMMENT ON VIEW sales_by_store IS 'What each shop has earned, with the name of its manager.';
COMMENT ON VIEW staff_list IS 'Staff with their full address.';
COMMENT ON MATERIALIZED VIEW rental_by_category IS 'What each genre has earned, computed at the end of a month.';

COMMENT ON FUNCTION film_in_stock(integer, integer) IS 'Discs of a film that stand on the shelf of a shop.';
COMMENT ON FUNCTION film_not_in_stock(integer, integer) IS 'Discs of a film that a shop owns but has lent.';
COMMENT ON FUNCTION get_customer_balance(integer, timestamp with time zone) IS 'What a customer owes at a moment.';
COMMENT ON FUNCTION rewards_report(integer, numeric) IS 'Customers who earned a reward in the last month.';
COMMENT ON AGGREGATE group_concat(text) IS 'Joins texts with commas.';
