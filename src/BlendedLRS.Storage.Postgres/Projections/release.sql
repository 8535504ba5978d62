UPDATE projector SET until = '-infinity' WHERE holder = $1
