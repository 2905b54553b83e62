SHOW DATABASES YIELD name, access, currentStatus, statusMessage
WHERE name = $name
RETURN access, currentStatus, statusMessage
