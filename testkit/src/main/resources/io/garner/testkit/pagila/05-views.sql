-- Views over the tables (no view reads another one), and a materialized view that nobody has filled.
CREATE VIEW actor_info AS
SELECT a.actor_id, a.first_name, a.last_name, group_concat(DISTINCT c.name || ': ' || f.title) AS film_info
FROM actor a
LEFT JOIN film_actor fa ON fa.actor_id = a.actor_id
LEFT JOIN film f ON f.film_id = fa.film_id
LEFT JOIN film_category fc ON fc.film_id = f.film_id
LEFT JOIN category c ON c.category_id = fc.category_id
GROUP BY a.actor_id, a.first_name, a.last_name;

CREATE VIEW customer_list AS
SELECT
    cu.customer_id AS id,
    cu.first_name || ' ' || cu.last_name AS name,
    a.address,
    a.postal_code AS "zip code",
    a.phone,
    ci.city,
    co.country,
    CASE WHEN cu.activebool THEN 'active' ELSE '' END AS notes,
    cu.store_id AS sid
FROM customer cu
JOIN address a ON a.address_id = cu.address_id
JOIN city ci ON ci.city_id = a.city_id
JOIN country co ON co.country_id = ci.country_id;

CREATE VIEW film_list AS
SELECT
    f.film_id AS fid,
    f.title,
    f.description,
    c.name AS category,
    f.rental_rate AS price,
    f.length,
    f.rating,
    group_concat(a.first_name || ' ' || a.last_name) AS actors
FROM film f
JOIN film_category fc ON fc.film_id = f.film_id
JOIN category c ON c.category_id = fc.category_id
JOIN film_actor fa ON fa.film_id = f.film_id
JOIN actor a ON a.actor_id = fa.actor_id
GROUP BY f.film_id, f.title, f.description, c.name, f.rental_rate, f.length, f.rating;

CREATE VIEW nicer_but_slower_film_list AS
SELECT
    f.film_id AS fid,
    f.title,
    f.description,
    c.name AS category,
    f.rental_rate AS price,
    f.length,
    f.rating,
    group_concat(upper(left(a.first_name, 1)) || lower(substr(a.first_name, 2)) || ' '
        || upper(left(a.last_name, 1)) || lower(substr(a.last_name, 2))) AS actors
FROM film f
JOIN film_category fc ON fc.film_id = f.film_id
JOIN category c ON c.category_id = fc.category_id
JOIN film_actor fa ON fa.film_id = f.film_id
JOIN actor a ON a.actor_id = fa.actor_id
GROUP BY f.film_id, f.title, f.description, c.name, f.rental_rate, f.length, f.rating;

CREATE VIEW sales_by_film_category AS
SELECT c.name AS category, sum(p.amount) AS total_sales
FROM payment p
JOIN rental r ON r.rental_id = p.rental_id
JOIN inventory i ON i.inventory_id = r.inventory_id
JOIN film f ON f.film_id = i.film_id
JOIN film_category fc ON fc.film_id = f.film_id
JOIN category c ON c.category_id = fc.category_id
GROUP BY c.name
ORDER BY total_sales DESC;

CREATE VIEW sales_by_store AS
SELECT
    ci.city || ', ' || co.country AS store,
    m.first_name || ' ' || m.last_name AS manager,
    sum(p.amount) AS total_sales
FROM payment p
JOIN rental r ON r.rental_id = p.rental_id
JOIN inventory i ON i.inventory_id = r.inventory_id
JOIN store s ON s.store_id = i.store_id
JOIN address a ON a.address_id = s.address_id
JOIN city ci ON ci.city_id = a.city_id
JOIN country co ON co.country_id = ci.country_id
JOIN staff m ON m.staff_id = s.manager_staff_id
GROUP BY ci.city, co.country, m.first_name, m.last_name;

CREATE VIEW staff_list AS
SELECT
    s.staff_id AS id,
    s.first_name || ' ' || s.last_name AS name,
    a.address,
    a.postal_code AS "zip code",
    a.phone,
    ci.city,
    co.country,
    s.store_id AS sid
FROM staff s
JOIN address a ON a.address_id = s.address_id
JOIN city ci ON ci.city_id = a.city_id
JOIN country co ON co.country_id = ci.country_id;

CREATE MATERIALIZED VIEW rental_by_category AS
SELECT c.name AS category, sum(p.amount) AS total_sales
FROM payment p
JOIN rental r ON r.rental_id = p.rental_id
JOIN inventory i ON i.inventory_id = r.inventory_id
JOIN film f ON f.film_id = i.film_id
JOIN film_category fc ON fc.film_id = f.film_id
JOIN category c ON c.category_id = fc.category_id
GROUP BY c.name
ORDER BY total_sales DESC
WITH NO DATA;
