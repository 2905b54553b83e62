// dates are dates, and end after they begin
MATCH (n:Event|EventMention)
WHERE NOT n.date IS :: DATE OR NOT n.end_date IS :: DATE OR n.end_date < n.date
RETURN count(n), min(n.id)
