RETURN datetime()
