-- Payments, a partition a month. The keys to customer, rental and staff sit on six of the seven partitions and not
-- on the table itself, so that readers can be tested on keys that hold for a part of a table only.
CREATE TABLE payment (
    payment_id integer DEFAULT nextval('payment_payment_id_seq') NOT NULL,
    customer_id integer NOT NULL,
    staff_id integer NOT NULL,
    rental_id integer NOT NULL,
    amount numeric(5, 2) NOT NULL,
    payment_date timestamp with time zone NOT NULL,
    PRIMARY KEY (payment_date, payment_id)
) PARTITION BY RANGE (payment_date);

CREATE TABLE payment_p2022_01 PARTITION OF payment
    FOR VALUES FROM ('2022-01-01 00:00:00+00') TO ('2022-02-01 00:00:00+00');
CREATE TABLE payment_p2022_02 PARTITION OF payment
    FOR VALUES FROM ('2022-02-01 00:00:00+00') TO ('2022-03-01 00:00:00+00');
CREATE TABLE payment_p2022_03 PARTITION OF payment
    FOR VALUES FROM ('2022-03-01 00:00:00+00') TO ('2022-04-01 00:00:00+00');
CREATE TABLE payment_p2022_04 PARTITION OF payment
    FOR VALUES FROM ('2022-04-01 00:00:00+00') TO ('2022-05-01 00:00:00+00');
CREATE TABLE payment_p2022_05 PARTITION OF payment
    FOR VALUES FROM ('2022-05-01 00:00:00+00') TO ('2022-06-01 00:00:00+00');
CREATE TABLE payment_p2022_06 PARTITION OF payment
    FOR VALUES FROM ('2022-06-01 00:00:00+00') TO ('2022-07-01 00:00:00+00');
CREATE TABLE payment_p2022_07 PARTITION OF payment
    FOR VALUES FROM ('2022-07-01 00:00:00+00') TO ('2022-08-01 00:00:00+00');

ALTER TABLE payment_p2022_01
    ADD FOREIGN KEY (customer_id) REFERENCES customer,
    ADD FOREIGN KEY (rental_id) REFERENCES rental,
    ADD FOREIGN KEY (staff_id) REFERENCES staff;

ALTER TABLE payment_p2022_02
    ADD FOREIGN KEY (customer_id) REFERENCES customer,
    ADD FOREIGN KEY (rental_id) REFERENCES rental,
    ADD FOREIGN KEY (staff_id) REFERENCES staff;

ALTER TABLE payment_p2022_03
    ADD FOREIGN KEY (customer_id) REFERENCES customer,
    ADD FOREIGN KEY (rental_id) REFERENCES rental,
    ADD FOREIGN KEY (staff_id) REFERENCES staff;

ALTER TABLE payment_p2022_04
    ADD FOREIGN KEY (customer_id) REFERENCES customer,
    ADD FOREIGN KEY (rental_id) REFERENCES rental,
    ADD FOREIGN KEY (staff_id) REFERENCES staff;

ALTER TABLE payment_p2022_05
    ADD FOREIGN KEY (customer_id) REFERENCES customer,
    ADD FOREIGN KEY (rental_id) REFERENCES rental,
    ADD FOREIGN KEY (staff_id) REFERENCES staff;

ALTER TABLE payment_p2022_06
    ADD FOREIGN KEY (customer_id) REFERENCES customer,
    ADD FOREIGN KEY (rental_id) REFERENCES rental,
    ADD FOREIGN KEY (staff_id) REFERENCES staff;
