SHOW DATABASES YIELD name, access, currentStatus, statusMessage
RETURN name, access, currentStatus, statusMessage ORDER BY name
