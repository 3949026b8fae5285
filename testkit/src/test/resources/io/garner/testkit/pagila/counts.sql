WITH relations AS (
    SELECT oid, relkind, relispartition FROM pg_class WHERE relnamespace = 'public'::regnamespace
), attributes AS (
    SELECT r.relkind FROM pg_attribute a JOIN relations r ON r.oid = a.attrelid
    WHERE a.attnum > 0 AND NOT a.attisdropped AND NOT r.relispartition
), keys AS (
    SELECT k.contype, r.relispartition FROM pg_constraint k JOIN relations r ON r.oid = k.conrelid
)
SELECT 'tables(r;not partition)', count(*) FROM relations WHERE relkind = 'r' AND NOT relispartition
UNION ALL SELECT 'partitioned', count(*) FROM relations WHERE relkind = 'p'
UNION ALL SELECT 'partitions', count(*) FROM relations WHERE relispartition AND relkind = 'r'
UNION ALL SELECT 'views', count(*) FROM relations WHERE relkind = 'v'
UNION ALL SELECT 'matviews', count(*) FROM relations WHERE relkind = 'm'
UNION ALL SELECT 'columns r+p without partitions', count(*) FROM attributes WHERE relkind IN ('r', 'p')
UNION ALL SELECT 'columns v+m', count(*) FROM attributes WHERE relkind IN ('v', 'm')
UNION ALL SELECT 'pk', count(*) FROM keys WHERE contype = 'p'
UNION ALL SELECT 'fk all', count(*) FROM keys WHERE contype = 'f'
UNION ALL SELECT 'fk not on partitions', count(*) FROM keys WHERE contype = 'f' AND NOT relispartition
UNION ALL SELECT 'functions', count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
UNION ALL SELECT 'triggers', count(*) FROM pg_trigger t JOIN relations r ON r.oid = t.tgrelid WHERE NOT t.tgisinternal
UNION ALL SELECT 'sequences', count(*) FROM relations WHERE relkind = 'S'
