-- Functions, an aggregate, and the triggers that call them.
CREATE FUNCTION _group_concat(text, text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce($1 || ', ' || $2, $1, $2)
$$;

CREATE AGGREGATE group_concat(text) (SFUNC = _group_concat, STYPE = text);

CREATE FUNCTION inventory_in_stock(p_inventory_id integer) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM rental r WHERE r.inventory_id = p_inventory_id AND r.return_date IS NULL);
END
$$;

CREATE FUNCTION inventory_held_by_customer(p_inventory_id integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    holder integer;
BEGIN
    SELECT r.customer_id INTO holder
    FROM rental r
    WHERE r.inventory_id = p_inventory_id AND r.return_date IS NULL
    ORDER BY r.rental_date DESC
    LIMIT 1;
    RETURN holder;
END
$$;

CREATE FUNCTION film_in_stock(p_film_id integer, p_store_id integer, OUT p_film_count integer)
RETURNS SETOF integer LANGUAGE sql AS $$
    SELECT i.inventory_id
    FROM inventory i
    WHERE i.film_id = $1 AND i.store_id = $2 AND inventory_in_stock(i.inventory_id)
$$;

CREATE FUNCTION film_not_in_stock(p_film_id integer, p_store_id integer, OUT p_film_count integer)
RETURNS SETOF integer LANGUAGE sql AS $$
    SELECT i.inventory_id
    FROM inventory i
    WHERE i.film_id = $1 AND i.store_id = $2 AND NOT inventory_in_stock(i.inventory_id)
$$;

-- What a customer owes on a day: the price of what was rented, a unit for each day too late, less what was paid.
CREATE FUNCTION get_customer_balance(p_customer_id integer, p_effective_date timestamp with time zone)
RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
    charged numeric;
    paid numeric;
BEGIN
    SELECT coalesce(sum(f.rental_rate + greatest(0, late.days - f.rental_duration)), 0) INTO charged
    FROM rental r
    JOIN inventory i ON i.inventory_id = r.inventory_id
    JOIN film f ON f.film_id = i.film_id
    CROSS JOIN LATERAL (
        SELECT extract(day FROM coalesce(r.return_date, p_effective_date) - r.rental_date)::integer AS days
    ) late
    WHERE r.customer_id = p_customer_id AND r.rental_date <= p_effective_date;

    SELECT coalesce(sum(p.amount), 0) INTO paid
    FROM payment p
    WHERE p.customer_id = p_customer_id AND p.payment_date <= p_effective_date;

    RETURN charged - paid;
END
$$;

CREATE FUNCTION last_day(timestamp with time zone) RETURNS date LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT (date_trunc('month', $1 AT TIME ZONE 'UTC') + interval '1 month' - interval '1 day')::date
$$;

-- The customers of the last full month who came back often enough and spent enough.
CREATE FUNCTION rewards_report(min_monthly_purchases integer, min_dollar_amount_purchased numeric)
RETURNS SETOF customer LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    month_end timestamp with time zone := date_trunc('month', now());
    month_start timestamp with time zone := date_trunc('month', now()) - interval '1 month';
BEGIN
    RETURN QUERY
        SELECT c.*
        FROM customer c
        JOIN (
            SELECT p.customer_id
            FROM payment p
            WHERE p.payment_date >= month_start AND p.payment_date < month_end
            GROUP BY p.customer_id
            HAVING count(*) >= min_monthly_purchases AND sum(p.amount) >= min_dollar_amount_purchased
        ) regular ON regular.customer_id = c.customer_id;
END
$$;

CREATE FUNCTION last_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.last_update := now();
    RETURN NEW;
END
$$;

-- EXECUTE PROCEDURE is the spelling that every release understands.
CREATE TRIGGER film_fulltext_trigger BEFORE INSERT OR UPDATE ON film FOR EACH ROW
    EXECUTE PROCEDURE tsvector_update_trigger('fulltext', 'pg_catalog.english', 'title', 'description');
CREATE TRIGGER last_updated BEFORE UPDATE ON actor FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON address FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON category FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON city FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON country FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON customer FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON film FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON film_actor FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON film_category FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON inventory FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON language FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON rental FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON staff FOR EACH ROW EXECUTE PROCEDURE last_updated();
CREATE TRIGGER last_updated BEFORE UPDATE ON store FOR EACH ROW EXECUTE PROCEDURE last_updated();
