SELECT number FROM origin WHERE digest = $1
