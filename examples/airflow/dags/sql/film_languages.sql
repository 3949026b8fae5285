CREATE TABLE IF NOT EXISTS public.film_languages (film_id integer PRIMARY KEY, title text NOT NULL, language text NOT NULL);

INSERT INTO public.film_languages (film_id, title, language)
SELECT f.film_id, f.title, l.name
FROM public.film f
JOIN public.language l ON l.language_id = f.language_id
ON CONFLICT (film_id) DO UPDATE SET title = excluded.title, language = excluded.language;
