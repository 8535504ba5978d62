SELECT moment FROM promise
