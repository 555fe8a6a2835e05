: # as the notice has them
