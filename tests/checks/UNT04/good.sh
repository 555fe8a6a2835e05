: # the unit of the notice
