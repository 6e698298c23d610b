"""The SQL of the three endpoints: the same questions, tables and rows as the product's own."""

from .database import Statement

SUMMARY = "id, number, state, place_label, panels, kw_dc, total_cents, placed_at"
FIRST_PAGE = Statement(
    f"""SELECT {SUMMARY} FROM orders WHERE customer_id = :customer_id
    ORDER BY id DESC LIMIT :limit"""
)
NEXT_PAGE = Statement(
    f"""SELECT {SUMMARY} FROM orders WHERE customer_id = :customer_id AND id < :before
    ORDER BY id DESC LIMIT :limit"""
)

FIND_ORDER = Statement(
    """SELECT o.customer_id, o.crew_id, o.state, o.version, o.last_sequence, o.number, o.estimate_id,
      o.estimate_version, o.waiting_since, o.language, o.place_label, o.panels, o.kw_dc,
      o.total_cents, o.address_sealed, o.crew_sealed, p.position_sealed, p.at, o.placed_at,
      o.cancel_until, v.inputs, v.result
    FROM orders o
    JOIN estimate_versions v ON v.estimate_id = o.estimate_id AND v.version = o.estimate_version
    LEFT JOIN visit_positions p ON p.order_id = o.id
    WHERE o.id = :id"""
)
FIND_STORY = Statement(
    """SELECT sequence, kind, at, facts FROM order_events
    WHERE order_id = :id AND sequence <= :last_sequence ORDER BY sequence DESC LIMIT 200"""
)

FIND_ESTIMATE = Statement(
    """SELECT e.key_hash, e.customer_id, e.order_id, v.version, v.inputs, v.result, v.total_cents
    FROM estimates e
    JOIN estimate_versions v ON v.estimate_id = e.id AND v.version = e.current_version
    WHERE e.id = :id"""
)
MARK_ORDERED = Statement(
    """UPDATE estimates SET order_id = :order_id, customer_id = :customer_id
    WHERE id = :id AND current_version = :version AND order_id IS NULL"""
)
INSERT_ORDER = Statement(
    """INSERT INTO orders (id, number, customer_id, estimate_id, estimate_version, state, version,
      last_sequence, waiting_since, language, place_label, latitude, longitude, panels, kw_dc,
      module, roof_planes, steepest_pitch_deg, total_cents, payout_cents, address_sealed,
      phone_sealed, phone_index, crew_id, crew_sealed, placed_at, cancel_until, ended_at)
    VALUES (:id, :number, :customer_id, :estimate_id, :estimate_version, 'seekingCrew', 1, 1,
      :placed_at, :language, :place_label, :latitude, :longitude, :panels, :kw_dc, :module,
      :roof_planes, :steepest_pitch_deg, :total_cents, :payout_cents, :address_sealed,
      :phone_sealed, :phone_index, NULL, NULL, :placed_at, :cancel_until, NULL)"""
)
INSERT_EVENT = Statement(
    """INSERT INTO order_events (order_id, sequence, kind, at, facts)
    VALUES (:order_id, :sequence, :kind, :at, :facts)"""
)
APPEND_OUTBOX = Statement(
    """INSERT INTO outbox (type, aggregate, aggregate_id, payload, run_at, created_at, done_at, last_error)
    VALUES (:type, :aggregate, :aggregate_id, :payload, :at, :at, NULL, NULL)"""
)
