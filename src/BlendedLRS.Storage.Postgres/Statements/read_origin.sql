SELECT authority, source, may_define FROM origin WHERE number = $1
