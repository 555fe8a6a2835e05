: # nobody is silent
