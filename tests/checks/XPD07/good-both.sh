: # both moved
