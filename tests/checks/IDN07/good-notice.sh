: # as the notice writes it
