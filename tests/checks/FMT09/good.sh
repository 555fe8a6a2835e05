: # the heads stand once
