import { mount } from '../client/mount.js'
import { SoloApp } from './solo-app.js'

mount(<SoloApp />)
