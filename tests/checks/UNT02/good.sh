: # every unit is known
